package io.glossa.answer.languagecontract;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.answer.languagecontract.Finding.Verdict;
import io.glossa.language.ForeignWords;
import io.glossa.language.LanguageIdentifier;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageContractTests {

    private static final LanguageContract CONTRACT = new LanguageContract(new LanguageIdentifier(), new ForeignWords());
    private static final LeftAsTheyAre NOTHING = LeftAsTheyAre.in("", List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ru | Они финансируются tuition-платами каждого студента.        | tuition
                vi | Trường lấy tiền học phí từ tuition fees của sinh viên.     | tuition
                de | Die Universität verlangt weitere payments von ihnen allen. | payments
                zh | 图书馆在这个 building 里面。                                     | building
                """)
    void wordsOfAnotherLanguageMakeAStatementMixed(String language, String statement, String foreign) {
        Finding finding = CONTRACT.check(statement, LanguageTag.of(language), NOTHING);
        assertThat(finding.verdict()).isEqualTo(Verdict.MIXED);
        assertThat(finding.foreign()).contains(foreign);
    }

    @Test
    void namesOfTheEvidenceAndWordsOfTheQuestionMayStand() {
        String text = "Students of Maple Hall pay it.";
        Evidence source = new Evidence("d", 1, "t", null, LanguageTag.of("en"), 0, text.length(), text, 1, null);
        LeftAsTheyAre allowed = LeftAsTheyAre.in("Что такое tuition fee?", List.of(source));
        Finding finding =
                CONTRACT.check("В общежитии Maple Hall студенты платят tuition fee.", LanguageTag.of("ru"), allowed);
        assertThat(finding.verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aWholeStatementInAnotherLanguageIsWrong() {
        Finding finding = CONTRACT.check("The bridge was opened in July.", LanguageTag.of("ru"), NOTHING);
        assertThat(finding.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(finding.language()).isEqualTo(LanguageTag.of("en"));
    }

    @Test
    void aQuotationIsInItsSourcesLanguageWhateverItsWordsLookLike() {
        LanguageTag german = LanguageTag.of("de");
        String quoted = "Das Team trainiert im Fitness Center der City.";
        assertThat(CONTRACT.checkQuotation(quoted, german, german))
                .contains(new Finding(german, Verdict.CLEAN, List.of()));
        assertThat(CONTRACT.checkQuotation(quoted, german, LanguageTag.of("vi")))
                .contains(new Finding(german, Verdict.WRONG, List.of()));
        assertThat(CONTRACT.checkQuotation(quoted, LanguageTag.UNDETERMINED, german))
                .isEmpty();
    }

    @Test
    void aValueAloneIsInNoLanguage() {
        LanguageTag german = LanguageTag.of("de");
        Finding nothing = new Finding(LanguageTag.UNDETERMINED, Verdict.CLEAN, List.of());
        assertThat(CONTRACT.checkQuotation("9113", german, LanguageTag.of("vi")))
                .contains(nothing);
        assertThat(CONTRACT.checkQuotation("9113", german, german)).contains(nothing);
    }
}

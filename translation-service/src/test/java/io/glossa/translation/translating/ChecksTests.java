package io.glossa.translation.translating;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.language.ForeignWords;
import io.glossa.language.Guard;
import io.glossa.language.LanguageIdentifier;
import io.glossa.translation.protection.Demands;
import io.glossa.translation.protection.EntityTracer;
import io.glossa.translation.protection.KnownNames;
import io.glossa.translation.provider.Job;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTests {

    private final Checks checks = new Checks(
            new LanguageIdentifier(), new ForeignWords(), new Guard(), new EntityTracer(new KnownNames(List.of())));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Der Eintritt kostet 1.234,50 Euro.        | de | Admission costs 1,234.50 euros.              | en |
            Der Eintritt kostet 1.234,50 Euro.        | de | Admission costs 1,243.50 euros.              | en | number-differs
            Das Treffen ist am 3. Mai um 15:30 Uhr.   | de | Cuộc họp diễn ra vào ngày 3 tháng 5 lúc 15:30. | vi |
            The room holds 25 people.                 | en | يتسع المكان لـ ٢٥ شخصًا.                       | ar |
            The room holds 25 people.                 | en | कमरे में २५ लोग आ सकते हैं।                       | hi |
            The room holds 25 people.                 | en | Der Raum fasst 52 Personen.                  | de | number-differs
            The meeting was moved to the second floor. | en | The meeting was moved to the second floor.  | de | language-wrong
            Angela Merkel                             | de | Angela Merkel                                | en |
            Nehmen Sie die Linie RB26 nach Werneuchen. | de | Take line RB62 to Werneuchen.               | en | name-differs
            They met Boris Yeltsin there.             | en | Они встретили там Бориса Ельцина.            | ru |
            They met Boris Yeltsin there.             | en | Они встретили там Михаила Горбачёва.         | ru | name-not-found
            The Academy Award went to Ann.            | en | Der Oscar ging an Ann.                       | de | name-not-found
            Das Rauchen ist hier nicht erlaubt.       | de | Smoking is allowed here.                     | en | negation-differs
            Man öffnet das Tor mit dem Schlüssel.     | de | Open <b>the gate</b> with the key.           | en | markup-added
            The programmes are paid for by tuition.   | en | Программы финансируются tuition-платами.     | ru | language-mixed
            The bridge was opened to traffic again in July. | en | Most je ponovo otvoren za saobraćaj u julu. | sr-Cyrl | language-wrong
            The bridge was opened to traffic again in July. | en | Мост је поново отворен за саобраћај у јулу. | sr-Cyrl |
            The library is closed today because of works. | en | 图书馆因施工今天关闭，请大家明天再来借阅图书。 | zh-Hant | language-wrong
            The library is closed today because of works. | en | 圖書館因施工今天關閉，請大家明天再來借閱圖書。 | zh-Hant |
            They are funded by tuition.               | en | Они финансируются за счёт الـ платы.         | ru | language-mixed
            Ja.                                       | de | Yes, of course, that is right, and there is very much more to be said about it here. | en | length-implausible
            """)
    void findsWhatIsWrongAndNothingElse(String text, String source, String translation, String target, String code) {
        Job job = new Job(text, LanguageTag.of(source), LanguageTag.of(target), Demands.NONE, Set.of());

        List<String> codes = checks.examine(job, translation).findings().stream()
                .map(Warning::code)
                .toList();

        assertThat(codes).isEqualTo(code == null ? List.of() : List.of(code));
    }
}

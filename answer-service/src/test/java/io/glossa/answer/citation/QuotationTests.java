package io.glossa.answer.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import org.junit.jupiter.api.Test;

class QuotationTests {

    private static final LanguageTag EN = LanguageTag.of("en");

    @Test
    void findsAStatementWhereItStands() {
        String source = "Call the office: its number is 9113.";
        TextSpan found = Quotation.find("its number is 9113", source, EN).orElseThrow();
        assertThat(found.of(source)).isEqualTo("its number is 9113");
    }

    @Test
    void aPartOfANumberOrOfAWordIsNoQuotation() {
        assertThat(Quotation.find("113", "Its number is 9113.", EN)).isEmpty();
        assertThat(Quotation.find("9113", "Its number is 91134.", EN)).isEmpty();
        assertThat(Quotation.find("number", "There are numbers.", EN)).isEmpty();
    }

    @Test
    void looksOnAfterAPartOfAWord() {
        assertThat(Quotation.find("113", "Not 9113 but 113.", EN)).contains(new TextSpan(13, 16));
    }

    @Test
    void scriptsWithoutSpacesAreQuotedByWords() {
        assertThat(Quotation.find("图书馆", "大学图书馆星期五关门。", LanguageTag.of("zh"))).isPresent();
    }

    @Test
    void nothingIsNoQuotation() {
        assertThat(Quotation.find("", "Its number is 9113.", EN)).isEmpty();
    }
}

package io.glossa.retrieval.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNamesTests {

    @ParameterizedTest
    @CsvSource({
        "a.pdf, a.pdf",
        "de/Fähre 2.md, de:Fähre 2.md",
        "../x/a.txt, x:a.txt",
        "./.hidden, _hidden",
        "C:\\docs\\a.pdf, C::docs:a.pdf",
        "-a&b.txt, _a_b.txt",
        "/, _"
    })
    void aNameBecomesAnId(String name, String id) {
        assertThat(DocumentNames.idOf(name)).isEqualTo(id);
    }

    @Test
    void aLongNameKeepsItsEnd() {
        assertThat(DocumentNames.idOf("a/".repeat(200) + "b.pdf")).hasSize(200).endsWith(":b.pdf");
    }
}

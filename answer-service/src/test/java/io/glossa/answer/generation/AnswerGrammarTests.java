package io.glossa.answer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerGrammarTests {

    @Test
    void letsTheLettersOfTheLanguagesScriptAndTheGivenNamesThrough() {
        String grammar = AnswerGrammar.of(LanguageTag.of("ru"), List.of("NASA", "Москва"), 3);
        assertThat(grammar)
                .contains("\\u0400-")
                .contains("\"\\u004E\\u0041\\u0053\\u0041\"")
                .contains("(\"1\" | \"2\" | \"3\")")
                .doesNotContain("\\u0041-\\u005A", "\\u041C\\u043E\\u0441");
    }

    @Test
    void namesStandAloneWhereWordsDoAndMayTouchElsewhere() {
        assertThat(AnswerGrammar.of(LanguageTag.of("ru"), List.of("NASA"), 1)).contains("token (mark+ token)*");
        assertThat(AnswerGrammar.of(LanguageTag.of("zh"), List.of("NASA"), 1)).contains("(token | mark)+");
    }

    @Test
    void aLanguageOfLatinScriptNeedsNoNamesAndKeepsOtherScriptsOut() {
        assertThat(AnswerGrammar.of(LanguageTag.of("vi"), List.of("NASA"), 1))
                .contains("\\u0041-\\u005A")
                .doesNotContain("name ::=", "\\u4E00");
    }

    @Test
    void thereIsNoneForALanguageOfUnknownScript() {
        assertThat(AnswerGrammar.of(LanguageTag.UNDETERMINED, List.of(), 1)).isNull();
        assertThat(AnswerGrammar.of(LanguageTag.of("qqq"), List.of(), 1)).isNull();
    }
}

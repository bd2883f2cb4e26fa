package io.glossa.answer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelTextTests {

    @Test
    void reasoningMarkdownAndControlCharactersAreNoPartOfAnAnswer() {
        String written =
                "<think>Let me see.\nHm.</think>\n**Two** rivers meet:\n- the Elbe [1]\n- the Moldau\u0000 [2]";
        assertThat(ModelText.cleaned(new Completion(written, false)).text())
                .isEqualTo("Two rivers meet: the Elbe [1] the Moldau [2]");
    }

    @Test
    void reasoningThatNeverEndsLeavesNothing() {
        assertThat(ModelText.cleaned(new Completion("<think>On the one hand", true))
                        .text())
                .isEmpty();
    }

    @Test
    void halvesOfSurrogatePairsAreDropped() {
        assertThat(ModelText.cleaned(new Completion("a\uD83Cb", false)).text()).isEqualTo("ab");
    }

    @Test
    void theAgreedPhraseIsRecognisedInEverydayVariants() {
        assertThat(ModelText.saysNoAnswer("НЕТ ОТВЕТА.", "НЕТ ОТВЕТА")).isTrue();
        assertThat(ModelText.saysNoAnswer("нет ответа [1]", "НЕТ ОТВЕТА")).isTrue();
        assertThat(ModelText.saysNoAnswer("没有答案。", "没有答案")).isTrue();
        assertThat(ModelText.saysNoAnswer("उत्तर नहीं है।", "उत्तर नहीं है")).isTrue();
        assertThat(ModelText.saysNoAnswer("No answer was given by the court in 1998.", "NO ANSWER"))
                .isFalse();
    }
}

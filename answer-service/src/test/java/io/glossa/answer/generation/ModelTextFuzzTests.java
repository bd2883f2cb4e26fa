package io.glossa.answer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class ModelTextFuzzTests {

    /** A server that does not heed the limit of tokens may send this much. */
    private static final int LONG = 100_000;

    @FuzzTest
    void whatIsLeftOfAModelsTextCanBeShown(FuzzedDataProvider data) {
        boolean cutOff = data.consumeBoolean();
        boolean repeated = data.consumeByte() == 1;
        String start = data.consumeRemainingAsString();
        String written = repeated && !start.isEmpty() ? start.repeat(Math.max(1, LONG / start.length())) : start;

        ModelText cleaned = ModelText.cleaned(new Completion(written, cutOff));

        assertThat(cleaned.text().length()).isLessThanOrEqualTo(2_000);
        assertThat(cleaned.text()).isEqualTo(cleaned.text().strip());
        assertThat(cleaned.text().codePoints())
                .noneMatch(letter -> Character.isISOControl(letter)
                        || Character.getType(letter) == Character.SURROGATE
                        || letter == 0xFFFD);
        assertThat(cleaned.cutOff() || !cutOff).isTrue();
        assertThat(ModelText.saysNoAnswer("No answer!" + written, "no answer")).isIn(true, false);
    }
}

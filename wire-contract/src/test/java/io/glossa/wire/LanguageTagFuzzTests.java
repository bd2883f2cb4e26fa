package io.glossa.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

class LanguageTagFuzzTests {

    @FuzzTest
    void aTagIsCanonicalOrRefused(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        read(text).ifPresent(tag -> {
            assertThat(LanguageTag.of(tag.value())).isEqualTo(tag);
            assertThat(tag.locale().toLanguageTag()).isEqualTo(tag.value());
            assertThat(tag.sameLanguageAs(tag.primary())).isTrue();
        });
    }

    private static Optional<LanguageTag> read(String text) {
        try {
            return Optional.of(LanguageTag.of(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}

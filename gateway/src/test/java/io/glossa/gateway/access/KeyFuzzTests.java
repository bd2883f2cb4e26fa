package io.glossa.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

class KeyFuzzTests {

    private static final String GOOD = KeyText.random();

    @FuzzTest
    void onlyTheKeyItselfIsTheKey(FuzzedDataProvider data) {
        int at = data.consumeInt(0, GOOD.length());
        int until = data.consumeInt(at, GOOD.length());
        String changed = GOOD.substring(0, at) + data.consumeRemainingAsString() + GOOD.substring(until);

        Optional<KeyText> read = KeyText.of(changed);

        byte[] hash = KeyText.of(GOOD).orElseThrow().hash();
        read.ifPresent(key -> {
            assertThat(key.id()).matches("[a-z0-9]{1,32}");
            assertThat(changed).startsWith("glossa_" + key.id() + "_");
            assertThat(key.hasHash(hash)).isEqualTo(changed.equals(GOOD));
        });
        assertThat(read.isPresent() || !changed.equals(GOOD)).isTrue();
    }
}

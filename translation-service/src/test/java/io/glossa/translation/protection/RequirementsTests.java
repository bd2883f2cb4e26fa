package io.glossa.translation.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsTests {

    @Test
    void theVersionIsOneForTheSameTermsInAnyOrderAndAnotherForOthers() {
        Term pump = new Term("pump", "Pumpe");
        Term valve = new Term("valve", "Ventil");

        String version = new Requirements(true, List.of(), List.of(pump, valve)).version();

        assertThat(new Requirements(true, List.of(), List.of(valve, pump)).version())
                .isEqualTo(version);
        assertThat(new Requirements(true, List.of(), List.of(pump)).version()).isNotEqualTo(version);
        assertThat(new Requirements(true, List.of("pump"), List.of(pump, valve)).version())
                .isNotEqualTo(version);
        assertThat(Requirements.NONE.version()).isEmpty();
    }
}

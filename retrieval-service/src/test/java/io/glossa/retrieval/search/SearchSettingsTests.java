package io.glossa.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.encoder.EncoderProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SearchSettingsTests {

    private static final URI FILE = URI.create("file:/x");

    private static SearchSettings bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("glossa.retrieval.search", SearchSettings.class);
    }

    @Test
    void weightsThatAreNotSetAreTheEncodersOwn() {
        SearchSettings settings = bind(Map.of());

        assertThat(settings.weights(EncoderProfile.light(FILE, FILE)))
                .isEqualTo(new Weights(0.005, 0.002, 0.03, 0.3, 0.4, 1.1, 0.52));
        assertThat(settings.weights(EncoderProfile.quality(FILE, FILE))).isEqualTo(Weights.of("quality"));
    }

    @Test
    void aWeightThatIsSetCountsWithEveryEncoder() {
        SearchSettings settings = bind(Map.of("glossa.retrieval.search.own-language-bonus", "0"));

        assertThat(settings.weights(EncoderProfile.light(FILE, FILE)))
                .isEqualTo(new Weights(0.005, 0.002, 0.03, 0.3, 0.4, 0, 0.52));
        assertThat(settings.weights(EncoderProfile.quality(FILE, FILE)).ownLanguageBonus())
                .isZero();
    }
}

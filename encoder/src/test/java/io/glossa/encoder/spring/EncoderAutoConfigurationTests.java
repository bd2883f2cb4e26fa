package io.glossa.encoder.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.encoder.EncoderProfile;
import io.glossa.encoder.Pooling;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

class EncoderAutoConfigurationTests {

    @TempDir
    Path folder;

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(EncoderAutoConfiguration.class));

    @Test
    void settingThatIsMissingIsNamed() {
        assertThatThrownBy(
                        () -> bound(Map.of("glossa.encoder.profile", "light")).toProfile("glossa.encoder"))
                .hasMessage("Setting glossa.encoder.model: it is not set");
        assertThatThrownBy(
                        () -> bound(Map.of("glossa.encoder.model", "file:/m")).toProfile("glossa.encoder.previous"))
                .hasMessage("Setting glossa.encoder.previous.tokenizer: it is not set");
    }

    @Test
    void fileThatIsMissingIsNamedWithItsSettingInOneLine() {
        application
                .withPropertyValues(
                        "glossa.encoder.model=file:/no/such.onnx", "glossa.encoder.tokenizer=file:/no/t.json")
                .run(context -> {
                    FailureAnalysis analysis = new EncoderFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis).isNotNull();
                    assertThat(analysis.getDescription())
                            .isEqualTo("Setting glossa.encoder.model: The encoder's model cannot be read:"
                                    + " file:/no/such.onnx");
                });
    }

    @Test
    void previousEncoderIsBoundByItself() {
        new ApplicationContextRunner()
                .withUserConfiguration(PreviousAlone.class)
                .run(context ->
                        assertThat(context.getBean(PreviousEncoder.class).get()).isEmpty());
        new ApplicationContextRunner()
                .withUserConfiguration(PreviousAlone.class)
                .withPropertyValues(
                        "glossa.encoder.model=file:/m",
                        "glossa.encoder.previous.model=file:/no/such.onnx",
                        "glossa.encoder.previous.tokenizer=file:/no/t.json")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Setting glossa.encoder.previous.model: ")
                        .hasMessageContaining("file:/no/such.onnx"));
    }

    @Configuration(proxyBeanMethods = false)
    static class PreviousAlone {

        @Bean
        PreviousEncoder previousEncoder(Environment environment) {
            return new EncoderAutoConfiguration().previousEncoder(environment);
        }
    }

    @Test
    void modelOfAnotherSha256IsRefused() throws Exception {
        Path model = Files.writeString(folder.resolve("model.onnx"), "changed");
        application
                .withPropertyValues(
                        "glossa.encoder.model=" + model.toUri(),
                        "glossa.encoder.tokenizer=file:/no/t.json",
                        "glossa.encoder.model-sha256=" + "0".repeat(64))
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("glossa.encoder.model")
                        .hasMessageContaining("expected was 0000"));
    }

    @Test
    void settingsGoOverTheProfile() {
        URI model = Path.of("/m").toUri();
        URI tokenizer = URI.create("file:/t");
        EncoderProperties properties = bound(Map.of(
                "glossa.encoder.model", "/m",
                "glossa.encoder.tokenizer", "file:/t",
                "glossa.encoder.profile", "quality",
                "glossa.encoder.dimension", "256",
                "glossa.encoder.query-prefix", ""));

        assertThat(properties.toProfile("glossa.encoder"))
                .isEqualTo(new EncoderProfile(
                        "quality",
                        model,
                        tokenizer,
                        "",
                        "title: none | text: ",
                        "sentence_embedding",
                        Pooling.NONE,
                        256,
                        1024,
                        null));
    }

    @Test
    void customProfileSaysWhatItStillNeeds() {
        application
                .withPropertyValues(
                        "glossa.encoder.model=file:/m",
                        "glossa.encoder.tokenizer=file:/t",
                        "glossa.encoder.profile=custom",
                        "glossa.encoder.output=last_hidden_state")
                .run(context ->
                        assertThat(context).getFailure().hasMessageContaining("glossa.encoder.pooling: it is not set"));
    }

    private static EncoderProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("glossa.encoder", EncoderProperties.class)
                .get();
    }
}

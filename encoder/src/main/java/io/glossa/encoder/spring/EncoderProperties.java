package io.glossa.encoder.spring;

import io.glossa.encoder.EncoderProfile;
import io.glossa.encoder.Pooling;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The encoder's settings. What is not set comes from the chosen profile.
 *
 * @param profile which known encoder the files are, or {@code custom} for any other
 * @param model ONNX model: a path, or a {@code file:}, {@code classpath:} or {@code http(s):} address
 * @param tokenizer Hugging Face tokenizers JSON, addressed likewise
 * @param modelSha256 refuse to start with a model of another SHA-256
 * @param threads processors that one run may use; 0 for all
 * @param alignmentOutput empty for a model that has none
 */
@ConfigurationProperties(EncoderProperties.PREFIX)
public record EncoderProperties(
        @DefaultValue("light") Profile profile,
        @Nullable String model,
        @Nullable String tokenizer,
        @Nullable String modelSha256,
        @DefaultValue("0") int threads,
        @Nullable String queryPrefix,
        @Nullable String passagePrefix,
        @Nullable String output,
        @Nullable Pooling pooling,
        @Nullable Integer dimension,
        @Nullable Integer maximumTokens,
        @Nullable String alignmentOutput) {

    static final String PREFIX = "glossa.encoder";

    /** At least two letters, since one letter is a drive. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

    /** The encoders whose settings are known, and {@code CUSTOM} for any other. */
    public enum Profile {
        LIGHT,
        QUALITY,
        CUSTOM
    }

    public EncoderProperties {
        if (threads < 0) {
            throw new IllegalArgumentException("glossa.encoder.threads must not be negative: " + threads);
        }
    }

    int processors() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /**
     * The profile with what is set put over it.
     *
     * @param prefix of these settings, by which a missing one is named
     * @throws EncoderSettingException if a setting is missing
     */
    EncoderProfile toProfile(String prefix) {
        URI modelAddress = address(prefix, "model", model);
        URI tokenizerAddress = address(prefix, "tokenizer", tokenizer);
        return switch (profile) {
            case LIGHT -> override(EncoderProfile.light(modelAddress, tokenizerAddress));
            case QUALITY -> override(EncoderProfile.quality(modelAddress, tokenizerAddress));
            case CUSTOM ->
                override(new EncoderProfile(
                        "custom",
                        modelAddress,
                        tokenizerAddress,
                        "",
                        "",
                        required(prefix, "output", output),
                        required(prefix, "pooling", pooling),
                        required(prefix, "dimension", dimension),
                        required(prefix, "maximum-tokens", maximumTokens),
                        null));
        };
    }

    private EncoderProfile override(EncoderProfile base) {
        String alignment = alignmentOutput == null ? base.alignmentOutput() : alignmentOutput;
        return new EncoderProfile(
                base.name(),
                base.model(),
                base.tokenizer(),
                queryPrefix == null ? base.queryPrefix() : queryPrefix,
                passagePrefix == null ? base.passagePrefix() : passagePrefix,
                output == null ? base.output() : output,
                pooling == null ? base.pooling() : pooling,
                dimension == null ? base.dimension() : dimension,
                maximumTokens == null ? base.maximumTokens() : maximumTokens,
                alignment == null || alignment.isBlank() ? null : alignment);
    }

    /** Not left to Spring's conversion, which takes a path for a class path resource and fails without the setting. */
    private static URI address(String prefix, String setting, @Nullable String value) {
        String given = required(prefix, setting, value);
        try {
            return SCHEME.matcher(given).lookingAt()
                    ? URI.create(given)
                    : Path.of(given).toUri();
        } catch (IllegalArgumentException e) {
            throw new EncoderSettingException(prefix + "." + setting, "it is not an address: " + given, e);
        }
    }

    private static <T> T required(String prefix, String setting, @Nullable T value) {
        if (value == null) {
            throw new EncoderSettingException(prefix + "." + setting, "it is not set", null);
        }
        return value;
    }
}

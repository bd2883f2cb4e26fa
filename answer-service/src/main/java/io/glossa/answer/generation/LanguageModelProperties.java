package io.glossa.answer.generation;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The OpenAI-compatible server that writes answers.
 *
 * @param enabled without it every answer is extractive
 * @param baseUrl up to and including the version, e.g. {@code http://127.0.0.1:8474/v1}
 * @param apiKey absent for servers that ask for none
 * @param model the name that the server knows the model by
 * @param grammar whether the server understands llama.cpp's {@code grammar} field, which keeps foreign scripts out
 * @param onFailure what to do while the server cannot be reached
 * @param timeout how long one answer may take, a repair included
 * @param maxTokens how many tokens the model may write at once
 * @param maxResponse a larger response of the server is refused unread
 * @param maxSources how many evidence sentences the model reads
 * @param maxSourceSize how much evidence the model reads, in UTF-8: tokens follow bytes more closely than characters
 *     across scripts, so that no language costs several times the others
 */
@ConfigurationProperties("glossa.language-model")
public record LanguageModelProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("http://127.0.0.1:8474/v1") URI baseUrl,
        @Nullable String apiKey,
        @DefaultValue("default") String model,
        @DefaultValue("false") boolean grammar,
        @DefaultValue("fail") OnFailure onFailure,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("96") int maxTokens,
        @DefaultValue("256KB") DataSize maxResponse,
        @DefaultValue("5") int maxSources,
        @DefaultValue("1KB") DataSize maxSourceSize) {

    public LanguageModelProperties {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("glossa.language-model.timeout must be positive: " + timeout);
        }
        if (maxTokens < 1 || maxSources < 1 || maxSourceSize.toBytes() < 1 || maxResponse.toBytes() < 1) {
            throw new IllegalArgumentException("glossa.language-model: max-tokens, max-sources, max-source-size and"
                    + " max-response must be at least 1");
        }
    }

    /** What becomes of a question while the language model cannot be reached. */
    public enum OnFailure {
        /** Answer with 503, naming the language model. */
        FAIL,
        /** Answer extractively, with a warning. */
        EXTRACTIVE
    }
}

package io.glossa.wire.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked answer, or the reason why there is none.
 *
 * @param language what the answer as a whole is written in
 * @param claims in the order of the text, which they cover but for the white space between them
 * @param timings milliseconds by stage
 * @param usage of language models; absent where none was asked
 */
public record AnswerResponse(
        Status status,
        Writer writer,
        LanguageTag language,
        String text,
        List<Claim> claims,
        List<Warning> warnings,
        Map<String, Double> timings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Usage usage) {

    public enum Status {
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("abstained")
        ABSTAINED
    }

    /** Who wrote the text. */
    public enum Writer {
        /** A language model, from the evidence. */
        @JsonProperty("model")
        MODEL,
        /** Nobody: source sentences, verbatim. */
        @JsonProperty("extractive")
        EXTRACTIVE,
        /** The caller of the verification. */
        @JsonProperty("caller")
        CALLER,
        /** A fixed text of the service, e.g. an abstention. */
        @JsonProperty("service")
        SERVICE
    }

    public AnswerResponse {
        claims = List.copyOf(claims);
        warnings = List.copyOf(warnings);
        timings = Map.copyOf(timings);
    }

    /** An answer that no language model was asked for. */
    public AnswerResponse(
            Status status,
            Writer writer,
            LanguageTag language,
            String text,
            List<Claim> claims,
            List<Warning> warnings,
            Map<String, Double> timings) {
        this(status, writer, language, text, claims, warnings, timings, null);
    }

    public AnswerResponse withUsage(@Nullable Usage used) {
        return new AnswerResponse(status, writer, language, text, claims, warnings, timings, used);
    }
}

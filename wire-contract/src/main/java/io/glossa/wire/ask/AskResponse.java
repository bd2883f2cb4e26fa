package io.glossa.wire.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Usage;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question, with everything that a front end needs to show where it comes from.
 *
 * @param offsets what all offsets of this response are counted in
 * @param timings milliseconds by stage
 * @param review by which a held answer is asked for later; absent where none was held
 * @param usage of language models, for the question, its translations and the answer; absent where none was asked
 */
public record AskResponse(
        String id,
        Status status,
        Question question,
        Answer answer,
        List<Claim> claims,
        List<Passage> passages,
        ModeChoice mode,
        List<Warning> warnings,
        OffsetUnit offsets,
        Map<String, Double> timings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID review,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Usage usage) {

    public AskResponse {
        claims = List.copyOf(claims);
        passages = List.copyOf(passages);
        warnings = List.copyOf(warnings);
        timings = Map.copyOf(timings);
    }

    /** A response for which no language model was asked now. */
    public AskResponse(
            String id,
            Status status,
            Question question,
            Answer answer,
            List<Claim> claims,
            List<Passage> passages,
            ModeChoice mode,
            List<Warning> warnings,
            OffsetUnit offsets,
            Map<String, Double> timings,
            @Nullable UUID review) {
        this(id, status, question, answer, claims, passages, mode, warnings, offsets, timings, review, null);
    }

    /** A response that nobody has to review. */
    public AskResponse(
            String id,
            Status status,
            Question question,
            Answer answer,
            List<Claim> claims,
            List<Passage> passages,
            ModeChoice mode,
            List<Warning> warnings,
            OffsetUnit offsets,
            Map<String, Double> timings) {
        this(id, status, question, answer, claims, passages, mode, warnings, offsets, timings, null, null);
    }

    public enum Status {
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("abstained")
        ABSTAINED,
        /** Held for a person to decide: {@code answer} says so, and there are no claims. */
        @JsonProperty("needs-review")
        NEEDS_REVIEW
    }

    public record Answer(LanguageTag language, String text) {}

    /**
     * The route taken.
     *
     * @param reason one sentence on why {@code used} was chosen
     */
    public record ModeChoice(Mode requested, Mode used, String reason) {}
}

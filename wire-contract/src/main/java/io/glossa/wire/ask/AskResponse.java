package io.glossa.wire.ask;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import java.util.List;
import java.util.Map;

/**
 * The answer to a question, with everything that a front end needs to show where it comes from.
 *
 * @param offsets what all offsets of this response are counted in
 * @param timings milliseconds by stage
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
        Map<String, Double> timings) {

    public AskResponse {
        claims = List.copyOf(claims);
        passages = List.copyOf(passages);
        warnings = List.copyOf(warnings);
        timings = Map.copyOf(timings);
    }

    public enum Status {
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("abstained")
        ABSTAINED,
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

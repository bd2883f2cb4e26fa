package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions whose evidence is known, to be searched with weights that a collection is not searched with yet. Sentences are
 * ranked, by what ranks them in every search.
 *
 * @param questions at least one
 * @param weights at least one; together no more than 5,000 rankings
 */
public record RankingTrial(List<LabelledQuestion> questions, List<SearchWeights> weights) {

    public RankingTrial {
        questions = questions == null ? List.of() : List.copyOf(questions);
        weights = weights == null ? List.of() : List.copyOf(weights);
    }

    /**
     * @param language the question's; identified when absent
     * @param evidence each piece by itself answers the question; at least one
     */
    public record LabelledQuestion(
            String question, @Nullable LanguageTag language, List<LabelledEvidence> evidence) {

        public LabelledQuestion {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    /**
     * A document, or a stretch of it.
     *
     * @param start offset into the document's text, inclusive; null where all of it is meant
     * @param end offset into the document's text, exclusive; null where all of it is meant
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LabelledEvidence(
            String document,
            @Nullable Integer start,
            @Nullable Integer end) {}
}

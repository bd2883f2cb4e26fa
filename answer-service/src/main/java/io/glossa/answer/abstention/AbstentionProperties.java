package io.glossa.answer.abstention;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When evidence counts as too weak to answer from.
 *
 * @param searchEncoder what measured the likeness that comes with the evidence: the retrieval service's encoder, which need
 *     not be this service's own. The other defaults belong to it.
 * @param clearLikeness from here on the search's likeness to the question is enough, however relevant the evidence reads
 * @param leastRelevance how relevant the best evidence must read at least; lower abstains less
 */
@ConfigurationProperties("glossa.answer.abstention")
public record AbstentionProperties(
        @DefaultValue("light") SearchEncoder searchEncoder,
        @Nullable Double clearLikeness,
        @Nullable Double leastRelevance) {

    /** Encoders for which it was measured what is enough: docs/decisions/0008-answers.md. */
    public enum SearchEncoder {
        /** Its likeness adds nothing to what reading tells. */
        LIGHT(Double.POSITIVE_INFINITY, 0.43),
        /** Tells more than the light encoder does by reading. */
        QUALITY(0.36, 0.50);

        private final double clearLikeness;
        private final double leastRelevance;

        SearchEncoder(double clearLikeness, double leastRelevance) {
            this.clearLikeness = clearLikeness;
            this.leastRelevance = leastRelevance;
        }
    }

    public AbstentionProperties {
        if (clearLikeness != null && !(clearLikeness >= -1 && clearLikeness <= 1)) {
            throw new IllegalArgumentException("glossa.answer.abstention.clear-likeness must be from -1 to 1");
        }
        if (leastRelevance != null && !(leastRelevance >= -3 && leastRelevance <= 3)) {
            throw new IllegalArgumentException("glossa.answer.abstention.least-relevance must be from -3 to 3");
        }
    }

    /** What is set, or belongs to the encoder. */
    double clear() {
        return clearLikeness == null ? searchEncoder.clearLikeness : clearLikeness;
    }

    /** What is set, or belongs to the encoder. */
    double least() {
        return leastRelevance == null ? searchEncoder.leastRelevance : leastRelevance;
    }
}

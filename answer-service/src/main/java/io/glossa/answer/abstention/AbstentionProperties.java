package io.glossa.answer.abstention;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When evidence counts as too weak to answer from.
 *
 * @param searchEncoder what measured the likeness that comes with the evidence: the retrieval service's encoder, which need
 *     not be this service's own. The other defaults belong to it.
 * @param clearLikeness from here on the search's likeness to the question is enough; below it there is a second look
 * @param leastLikeness the least that half of the search's likeness and the second look's must add up to; lower abstains
 *     less
 */
@ConfigurationProperties("glossa.answer.abstention")
public record AbstentionProperties(
        @DefaultValue("light") SearchEncoder searchEncoder,
        @Nullable Double clearLikeness,
        @Nullable Double leastLikeness) {

    /** Encoders for which it was measured which likeness is enough: docs/decisions/0008-answers.md. */
    public enum SearchEncoder {
        LIGHT(0.32, 0.39),
        QUALITY(0.36, 0.42);

        private final double clearLikeness;
        private final double leastLikeness;

        SearchEncoder(double clearLikeness, double leastLikeness) {
            this.clearLikeness = clearLikeness;
            this.leastLikeness = leastLikeness;
        }
    }

    public AbstentionProperties {
        if (clearLikeness != null && !(clearLikeness >= -1 && clearLikeness <= 1)) {
            throw new IllegalArgumentException("glossa.answer.abstention.clear-likeness must be from -1 to 1");
        }
        if (leastLikeness != null && !(leastLikeness >= -1.5 && leastLikeness <= 1.5)) {
            throw new IllegalArgumentException("glossa.answer.abstention.least-likeness must be from -1.5 to 1.5");
        }
    }

    /** What is set, or belongs to the encoder. */
    double clear() {
        return clearLikeness == null ? searchEncoder.clearLikeness : clearLikeness;
    }

    /** What is set, or belongs to the encoder. */
    double least() {
        return leastLikeness == null ? searchEncoder.leastLikeness : leastLikeness;
    }
}

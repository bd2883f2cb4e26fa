package io.glossa.answer.abstention;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When evidence counts as too weak to answer from. The defaults belong to the light encoder.
 *
 * @param clearLikeness from here on the search's likeness to the question is enough; below it there is a second look
 * @param leastLikeness the least that half of the search's likeness and the second look's must add up to; lower abstains
 *     less
 */
@ConfigurationProperties("glossa.answer.abstention")
public record AbstentionProperties(
        @DefaultValue("0.32") double clearLikeness,
        @DefaultValue("0.39") double leastLikeness) {

    public AbstentionProperties {
        if (!(clearLikeness >= -1 && clearLikeness <= 1)) {
            throw new IllegalArgumentException("glossa.answer.abstention.clear-likeness must be from -1 to 1");
        }
        if (!(leastLikeness >= -1.5 && leastLikeness <= 1.5)) {
            throw new IllegalArgumentException("glossa.answer.abstention.least-likeness must be from -1.5 to 1.5");
        }
    }
}

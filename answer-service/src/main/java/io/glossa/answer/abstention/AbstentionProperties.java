package io.glossa.answer.abstention;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When evidence counts as too weak to answer from.
 *
 * @param leastLikeness the least that the best evidence has to be like the question, -1 to 1; lower abstains less. The
 *     default belongs to the light encoder
 */
@ConfigurationProperties("glossa.answer.abstention")
public record AbstentionProperties(@DefaultValue("0.22") double leastLikeness) {

    public AbstentionProperties {
        if (!(leastLikeness >= -1 && leastLikeness <= 1)) {
            throw new IllegalArgumentException("glossa.answer.abstention.least-likeness must be from -1 to 1");
        }
    }
}

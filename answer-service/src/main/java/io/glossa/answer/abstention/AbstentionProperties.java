package io.glossa.answer.abstention;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When evidence counts as too weak to answer from. The defaults belong to the light encoder.
 *
 * @param leastStrength the least that {@link Sufficiency} asks of the best evidence; lower abstains less, and at 0 nothing is compared
 * @param compared how many of the best evidence sentences are looked at
 */
@ConfigurationProperties("glossa.answer.abstention")
public record AbstentionProperties(
        @DefaultValue("0") double leastStrength,
        @DefaultValue("3") int compared) {

    public AbstentionProperties {
        if (!Double.isFinite(leastStrength) || compared < 1) {
            throw new IllegalArgumentException(
                    "glossa.answer.abstention: least-strength must be a number, compared at least 1");
        }
    }
}

package io.glossa.retrieval.change;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How encoders of collections are changed.
 *
 * @param turn after which a worker gives the next task of the queue its turn
 * @param keepOld for which what had the old encoder is kept after the change: longer than any search takes that began before
 */
@ConfigurationProperties("glossa.retrieval.encoder-change")
record ChangeSettings(
        @DefaultValue("10s") Duration turn,
        @DefaultValue("2m") Duration keepOld) {}

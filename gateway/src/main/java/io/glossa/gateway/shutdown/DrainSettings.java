package io.glossa.gateway.shutdown;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway stops.
 *
 * @param drain for how long it goes on answering after {@code /readyz} has turned to 503; none where nobody balances load
 */
@ConfigurationProperties("glossa.gateway")
record DrainSettings(@DefaultValue("0s") Duration drain) {

    DrainSettings {
        if (drain.isNegative()) {
            throw new IllegalArgumentException("glossa.gateway.drain must not be negative: " + drain);
        }
    }
}

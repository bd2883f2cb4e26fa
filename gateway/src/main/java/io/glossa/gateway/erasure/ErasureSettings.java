package io.glossa.gateway.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon what was made of a deleted text goes, where the gateway did not see the deletion itself.
 *
 * @param every how often the retrieval service is asked what is gone
 */
@ConfigurationProperties("glossa.gateway.erasure")
record ErasureSettings(@DefaultValue("10s") Duration every) {}

package io.glossa.retrieval.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How others are told of what is gone.
 *
 * @param again after which they are told once more: longer than any request takes that may still have the text in hand
 */
@ConfigurationProperties("glossa.retrieval.erasure")
record ErasureSettings(@DefaultValue("5m") Duration again) {}

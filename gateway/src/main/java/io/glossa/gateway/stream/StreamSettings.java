package io.glossa.gateway.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How answers are streamed.
 *
 * @param heartbeat after how long without news a comment is sent; also how soon a client's leaving is noticed
 */
@ConfigurationProperties("glossa.gateway.stream")
record StreamSettings(@DefaultValue("1s") Duration heartbeat) {}

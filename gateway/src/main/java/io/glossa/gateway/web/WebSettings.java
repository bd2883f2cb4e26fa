package io.glossa.gateway.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What every request is held to.
 *
 * @param maxBody the largest body, batches included; below 2 GB
 */
@ConfigurationProperties("glossa.gateway.web")
record WebSettings(@DefaultValue("64MB") DataSize maxBody) {}

package io.glossa.gateway.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What every request is held to.
 *
 * @param maxBody the largest body, batches included; a body is held in memory about four times while it is handed on
 */
@ConfigurationProperties("glossa.gateway.web")
record WebSettings(@DefaultValue("16MB") DataSize maxBody) {}

package io.glossa.service;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What each service behind the gateway does alike: it lets only the gateway in, and ends without a lost request. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServicesSettings.class)
@Import({ServiceTokenFilter.class, Drain.class})
public class ServiceConfiguration {}

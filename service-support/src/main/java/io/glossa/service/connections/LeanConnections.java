package io.glossa.service.connections;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Has the service's server speak by {@link LeanProtocol}, in whatever service has this module. */
@AutoConfiguration
class LeanConnections {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> leanConnections() {
        return server -> server.setProtocol(LeanProtocol.class.getName());
    }
}

package io.glossa.service.connections;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Has the service's server speak by {@link LeanProtocol}, in whatever service has this module. */
@AutoConfiguration
@EnableConfigurationProperties(ConnectionSettings.class)
class LeanConnections {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> leanConnections(ConnectionSettings settings) {
        return server -> {
            server.setProtocol(LeanProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof LeanProtocol protocol) {
                    protocol.bound(settings);
                }
            });
        };
    }
}

package io.glossa.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What each connection keeps is decided in the module {@code service-support}, which the gateway does not name. */
class ConnectionsIT extends GatewayTest {

    @Autowired
    private ServletWebServerApplicationContext context;

    @Test
    void requestsKeepSmallBuffers() {
        assertThat(context.getWebServer())
                .isInstanceOfSatisfying(
                        TomcatWebServer.class,
                        server -> assertThat(server.getTomcat().getConnector().getProtocolHandlerClassName())
                                .isEqualTo("io.glossa.service.connections.LeanProtocol"));
    }
}

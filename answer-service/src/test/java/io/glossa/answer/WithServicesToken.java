package io.glossa.answer;

import org.springframework.boot.resttestclient.autoconfigure.RestTestClientBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Clients that send the token which the services under test ask for. */
@TestConfiguration(proxyBeanMethods = false)
public class WithServicesToken {

    public static final String TOKEN = "token-of-the-services-under-test-0123456789";

    @Bean
    RestTestClientBuilderCustomizer servicesToken() {
        return client -> client.defaultHeaders(headers -> headers.setBearerAuth(TOKEN));
    }
}

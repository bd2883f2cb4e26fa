package io.glossa.gateway;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.resttestclient.autoconfigure.RestTestClientBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.http.server.LocalTestWebServer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A running gateway with its three services beside it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "glossa.gateway.ask.deadlines.citations=1s",
            "glossa.gateway.ask.deadlines.claims=1s",
            "glossa.gateway.translation.pause=200ms",
            "glossa.gateway.erasure.every=1h"
        })
@AutoConfigureRestTestClient
@Import(GatewayTest.Clients.class)
public abstract class GatewayTest {

    protected static final Services SERVICES = new Services();

    /** The key with every right that the gateways under test have by their settings. */
    public static final String KEY = "glossa_first_of-the-tests-and-of-nothing-else-0123456789";

    /** Sends {@link #KEY} with every request. */
    @Autowired
    protected RestTestClient client;

    @TestConfiguration(proxyBeanMethods = false)
    static class Clients {

        /** The JDK's: Apache's, which is there as well, sends some of what was refused once more by itself. */
        @Bean
        @Lazy
        RestTestClient restTestClient(
                ApplicationContext context, ObjectProvider<RestTestClientBuilderCustomizer> customizers) {
            RestTestClient.Builder<?> builder = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                    .uriBuilderFactory(LocalTestWebServer.obtain(context).uriBuilderFactory());
            customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
            return builder.build();
        }

        @Bean
        RestTestClientBuilderCustomizer withKey() {
            return client -> client.defaultHeaders(headers -> headers.setBearerAuth(KEY));
        }
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("spring.http.serviceclient.retrieval.base-url", SERVICES.retrieval::address);
        properties.add("spring.http.serviceclient.answer.base-url", SERVICES.answer::address);
        properties.add("spring.http.serviceclient.translation.base-url", SERVICES.translation::address);
    }

    @BeforeEach
    void servicesUp() {
        SERVICES.reset();
    }

    @AfterEach
    void servicesBack() {
        SERVICES.reset();
    }

    /** A client that sends this key or token, none if it is null. */
    protected RestTestClient clientWith(@Nullable String key) {
        return client.mutate()
                .defaultHeaders(headers -> {
                    headers.remove(HttpHeaders.AUTHORIZATION);
                    if (key != null) {
                        headers.setBearerAuth(key);
                    }
                })
                .build();
    }

    protected RestTestClient.ResponseSpec post(String path, Object body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** Asks "How much is a bike?" with these fields beside. */
    protected JsonNode ask(Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.putIfAbsent("question", "How much is a bike?");
        body.putIfAbsent("collection", Services.COLLECTION);
        byte[] answer = post("/v1/ask", body)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return WireServer.JSON.readTree(answer);
    }
}

package io.glossa.gateway;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
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
            "glossa.gateway.translation.pause=200ms"
        })
@AutoConfigureRestTestClient
public abstract class GatewayTest {

    protected static final Services SERVICES = new Services();

    @Autowired
    protected RestTestClient client;

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

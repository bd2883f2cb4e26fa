package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.retrieval.ReaderHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client says about who reads does not get past the gateway. */
class ReaderIT extends GatewayTest {

    @Test
    void readerOfARequestIsNeverTheClientsToChoose() {
        client.post()
                .uri("/v1/ask")
                .header(ReaderHeaders.TENANT, "other")
                .header(ReaderHeaders.PRINCIPALS, "group:board")
                .body(Map.of("question", "What does a bike cost?", "collection", Services.COLLECTION))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(SERVICES.retrieval.headers()).isNotEmpty().allSatisfy(headers -> {
            assertThat(headers.get(ReaderHeaders.TENANT)).containsExactly("default");
            assertThat(headers.get(ReaderHeaders.PRINCIPALS)).isNull();
            assertThat(headers.get(ReaderHeaders.UNRESTRICTED)).containsExactly("true");
        });
    }
}

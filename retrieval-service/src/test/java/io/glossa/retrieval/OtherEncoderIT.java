package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The same database behind a service whose vectors lie in another space: its questions are encoded with another prefix. */
class OtherEncoderIT {

    private static final String SEARCH = "/v1/search";
    private static final String DOCUMENT = "/v1/collections/manuals/documents/pump";
    private static final Map<String, String> QUESTION =
            Map.of("question", "When is the pump serviced?", "collection", "manuals");

    @Test
    void aCollectionIsSearchedAndFilledOnlyWithTheEncoderThatItWasMadeWith() {
        Optional<TestDatabase> database = TestDatabase.fresh();
        assumeThat(database).as("a PostgreSQL with pgvector").isPresent();
        try (ServiceUnderTest first = ServiceUnderTest.start(database.get())) {
            put(first.client(), "The pump is serviced in March.").expectStatus().is2xxSuccessful();
        }
        try (ServiceUnderTest other =
                ServiceUnderTest.start(database.get(), "--glossa.encoder.query-prefix=another: ")) {
            assertRefused(search(other.client()));
            assertRefused(put(other.client(), "The pump is serviced in May."));
        }
        try (ServiceUnderTest again = ServiceUnderTest.start(database.get())) {
            String found = search(again.client())
                    .expectStatus()
                    .isOk()
                    .returnResult(String.class)
                    .getResponseBody();
            assertThat(found).contains("in March").doesNotContain("in May");
        }
    }

    /** Its texts are all that is needed. */
    @Test
    void aCollectionWhoseEncoderNobodyRunsAnyMoreGetsTheOneThatThereIs() {
        Optional<TestDatabase> database = TestDatabase.fresh();
        assumeThat(database).as("a PostgreSQL with pgvector").isPresent();
        try (ServiceUnderTest first = ServiceUnderTest.start(database.get())) {
            put(first.client(), "The pump is serviced in March.").expectStatus().is2xxSuccessful();
        }
        try (ServiceUnderTest other =
                ServiceUnderTest.start(database.get(), "--glossa.encoder.query-prefix=another: ")) {
            other.client()
                    .post()
                    .uri("/v1/collections/manuals/encoder")
                    .exchange()
                    .expectStatus()
                    .isAccepted();

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> search(other.client())
                            .returnResult(String.class)
                            .getStatus()
                            .is2xxSuccessful());
            put(other.client(), "The pump is serviced in May.").expectStatus().is2xxSuccessful();
        }
    }

    private static RestTestClient.ResponseSpec put(RestTestClient client, String text) {
        return client.put()
                .uri(DOCUMENT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("title", "Pump", "text", text))
                .exchange();
    }

    private static RestTestClient.ResponseSpec search(RestTestClient client) {
        return client.post()
                .uri(SEARCH)
                .contentType(MediaType.APPLICATION_JSON)
                .body(QUESTION)
                .exchange();
    }

    private static void assertRefused(RestTestClient.ResponseSpec response) {
        response.expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .value(String.class, type -> assertThat(type).endsWith("encoder-mismatch"))
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("'manuals'", "light-"));
    }
}

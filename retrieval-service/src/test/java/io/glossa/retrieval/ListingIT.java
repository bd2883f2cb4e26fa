package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionList;
import io.glossa.wire.retrieval.DocumentList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

class ListingIT {

    private static final List<String> IDS = List.of("a", "b", "c d", "e", "é");

    private static ServiceUnderTest service;
    private static RestTestClient client;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start();
        client = service.client();
        for (String id : IDS) {
            put("listed", id, "The lighthouse of Vellamo burns whale oil.");
        }
        put("other", "marea", "La marea sube dos veces al día y los barcos esperan fuera del puerto.");
        put("emptied", "gone", "The lighthouse of Vellamo burns whale oil.");
        client.delete()
                .uri("/v1/collections/emptied/documents/gone")
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void everyCollectionIsListedWithItsCountsAnEmptyOneToo() {
        List<CollectionInfo> collections = client.get()
                .uri("/v1/collections")
                .exchange()
                .returnResult(CollectionList.class)
                .getResponseBody()
                .collections();

        assertThat(collections).extracting(CollectionInfo::name).containsExactly("emptied", "listed", "other");
        assertThat(collections).extracting(CollectionInfo::documents).containsExactly(0L, (long) IDS.size(), 1L);
        assertThat(collections.getFirst().languages()).isEmpty();
        assertThat(collections.getLast().languages())
                .singleElement()
                .satisfies(count -> assertThat(count.language().value()).isEqualTo("es"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            DocumentList page = client.get()
                    .uri("/v1/collections/listed/documents?limit=2&after={after}", after)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .returnResult(DocumentList.class)
                    .getResponseBody();
            page.documents().forEach(entry -> seen.add(entry.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(IDS);
    }

    @Test
    void anUnknownCollectionAndABadPageAreNamed() {
        client.get()
                .uri("/v1/collections/nowhere/documents")
                .exchange()
                .expectStatus()
                .isNotFound();
        for (String query : List.of("limit=0", "limit=1001", "limit=many", "after=/")) {
            client.get()
                    .uri("/v1/collections/listed/documents?" + query)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private static void put(String collection, String id, String text) {
        client.put()
                .uri("/v1/collections/{c}/documents/{id}", collection, id)
                .body(Map.of("text", text))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** Only the gateway calls this service; its health is everyone's. */
    @Test
    void nothingButHealthAnswersWithoutTheServicesToken() {
        for (String token : new String[] {"", "another-token-that-is-long-enough-to-be-one"}) {
            RestTestClient stranger = client.mutate()
                    .defaultHeaders(headers -> {
                        headers.remove("Authorization");
                        if (!token.isEmpty()) {
                            headers.setBearerAuth(token);
                        }
                    })
                    .build();
            for (String path : new String[] {
                "/v1/collections", "/v1/search", "/actuator/metrics", "/nothing", "/actuator/health/../metrics"
            }) {
                stranger.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isUnauthorized()
                        .expectBody()
                        .jsonPath("$.type")
                        .isEqualTo("https://glossa.dev/problems/unauthorized");
            }
            for (String path : new String[] {"/livez", "/readyz", "/actuator/health"}) {
                stranger.get().uri(path).exchange().expectStatus().isOk();
            }
        }
    }
}

package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

class CrowdingIT {

    private static ServiceUnderTest service;
    private static RestTestClient client;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start("--glossa.retrieval.crowding.pause=50ms");
        client = service.client();
        database = service.owner();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void everySentenceIsMeasuredSoonAndAgainWhenItsLanguageHasGrown() {
        put("gates", "The gates of the harbour open at seven. The gates of the harbour open at eight.");
        awaitMeasured(2, 2);

        put("bread", "Bread is baked on Friday. The oven is old. The baker sleeps until noon.");
        awaitMeasured(5, 5);

        List<Double> closeness = closeness();
        assertThat(closeness).hasSize(5).allMatch(near -> near > 0 && near < 1);

        client.delete()
                .uri("/v1/collections/crowded/documents/gates")
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(closeness()).hasSize(3);
    }

    private static void awaitMeasured(int sentences, int among) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(database.sql("""
            select count(*) from crowding join passage on passage.id = passage_id
            join document on document.id = document_id join collection on collection.id = document.collection_id
            where name = 'crowded' and among = ?
            """)
                                .param(among)
                                .query(Integer.class)
                                .single())
                        .isEqualTo(sentences));
    }

    private static List<Double> closeness() {
        return database.sql("""
            select closeness from crowding join passage on passage.id = passage_id
            join document on document.id = document_id join collection on collection.id = document.collection_id
            where name = 'crowded'
            """).query(Double.class).list();
    }

    private static void put(String id, String text) {
        client.put()
                .uri("/v1/collections/crowded/documents/" + id)
                .body(Map.of("text", text, "language", "en"))
                .exchange()
                .expectStatus()
                .isOk();
    }
}

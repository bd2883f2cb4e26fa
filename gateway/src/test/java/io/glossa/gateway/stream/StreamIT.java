package io.glossa.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.EventReader;
import io.glossa.gateway.EventReader.Event;
import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.WireServer.Reply;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class StreamIT extends GatewayTest {

    private static final Map<String, String> QUESTION =
            Map.of("question", "How much is a bike?", "collection", Services.COLLECTION);

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void theEvidenceIsThereBeforeTheAnswerIsWritten() throws Exception {
        CountDownLatch write = new CountDownLatch(1);
        holdAnswersUntil(write);

        try (EventReader events = stream(QUESTION)) {
            assertThat(events.next("question").json().get("language").asString())
                    .isEqualTo("en");
            JsonNode passages = events.next("passages").json();
            assertThat(passages.at("/passages/0/text").asString()).contains("Das Rad kostet 12 Euro");
            assertThat(passages.get("offsets").asString()).isEqualTo("utf-16");
            write.countDown();

            List<Event> rest = events.rest();
            assertThat(rest)
                    .extracting(Event::name)
                    .filteredOn(name -> !name.equals("stage"))
                    .endsWith("delta", "claim", "done");
            assertThat(events.header("content-type").orElse("")).startsWith("text/event-stream");
        }
    }

    @Test
    void theLastEventIsTheWholeResponseAndTheOthersArePartsOfIt() throws Exception {
        try (EventReader events = stream(QUESTION)) {
            List<Event> all = events.rest();
            ObjectNode done = (ObjectNode) all.getLast().json();
            ObjectNode response = (ObjectNode) ask(Map.of());
            response.remove(List.of("id", "timings"));
            done.remove(List.of("id", "timings"));

            assertThat(done).isEqualTo(response);
            assertThat(only("claim", all).json().get("claim")).isEqualTo(response.at("/claims/0"));
            assertThat(only("delta", all).json().get("text")).isEqualTo(response.at("/answer/text"));
            assertThat(all.stream()
                            .filter(event -> event.name().equals("stage"))
                            .map(event -> event.json().get("stage").asString()))
                    .contains("search", "choose-mode", "answer", "check-quotes");
        }
    }

    @Test
    void aClientThatLeavesStopsTheWork() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        holdAnswersUntil(never);
        double before = stopped();

        try (EventReader events = stream(QUESTION)) {
            events.next("passages");
        }

        try {
            waitUntilStopped(before);
            assertThat(SERVICES.retrieval.requests()).doesNotContain("POST /v1/collections/handbook/quotes");
        } finally {
            never.countDown();
        }
    }

    @Test
    void aFailureBeforeTheEvidenceIsTheResponseItself() throws Exception {
        SERVICES.retrieval.onRaw(
                "POST /v1/search", body -> Reply.problem(404, "unknown-collection", "There is no collection 'c'."));

        try (EventReader events = stream(QUESTION)) {
            assertThat(events.status()).isEqualTo(404);
            assertThat(events.header("content-type")).contains("application/problem+json");
        }
        post("/v1/ask", Map.of("collection", "c"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("question");
    }

    @Test
    void aFailureAfterTheEvidenceIsTheLastEventAndAProblem() throws Exception {
        SERVICES.answer.onRaw(
                "POST /v1/answers", body -> Reply.problem(503, "model-server-down", "The model server is down."));

        try (EventReader events = stream(QUESTION)) {
            List<Event> all = events.rest();
            assertThat(events.status()).isEqualTo(200);
            assertThat(all).extracting(Event::name).contains("passages").doesNotContain("delta", "claim", "done");
            JsonNode problem = all.getLast().json();
            assertThat(all.getLast().name()).isEqualTo("error");
            assertThat(problem.get("type").asString()).isEqualTo("https://glossa.dev/problems/model-server-down");
            assertThat(problem.get("status").asInt()).isEqualTo(503);
            assertThat(problem.get("detail").asString()).isEqualTo("The model server is down.");
        }
    }

    @Test
    void aServiceThatIsDownIsNamedInTheStream() throws Exception {
        SERVICES.answer.down();

        try (EventReader events = stream(QUESTION)) {
            JsonNode problem = events.next("error").json();
            assertThat(problem.get("service").asString()).isEqualTo("answer-service");
        }
    }

    @Test
    void warningsAreToldWhenTheyAriseAndAreThoseOfTheResponse() throws Exception {
        SERVICES.translation.down();

        try (EventReader events = stream(QUESTION)) {
            List<Event> all = events.rest();
            assertThat(all.stream()
                            .filter(event -> event.name().equals("warning"))
                            .map(Event::json))
                    .isNotEmpty()
                    .containsExactlyElementsOf(
                            all.getLast().json().get("warnings").values());
        }
    }

    @Test
    void whoeverDoesNotAskForEventsGetsTheResponse() {
        for (String accepted : List.of("*/*", "application/json, text/event-stream", "text/*;q=0.1, */*")) {
            client.post()
                    .uri("/v1/ask")
                    .header("Accept", accepted)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(QUESTION)
                    .exchange()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_JSON);
        }
    }

    @Test
    void everyEventCountsInTheUnitThatWasAskedFor() throws Exception {
        try (EventReader events = stream(Map.of(
                "question", "How much is a bike?", "collection", Services.COLLECTION, "offsets", "code-point"))) {
            List<Event> all = events.rest();
            JsonNode response = ask(Map.of("offsets", "code-point"));
            JsonNode last = all.stream()
                    .filter(event -> event.name().equals("passages"))
                    .toList()
                    .getLast()
                    .json();

            assertThat(last.get("passages")).isEqualTo(response.get("passages"));
            assertThat(only("claim", all).json().get("claim")).isEqualTo(response.at("/claims/0"));
        }
    }

    private EventReader stream(Map<String, ?> body) throws Exception {
        return new EventReader(port, "/v1/ask", body);
    }

    private static Event only(String name, List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .reduce((a, b) -> {
                    throw new AssertionError("Two events " + name);
                })
                .orElseThrow();
    }

    private static void holdAnswersUntil(CountDownLatch latch) {
        SERVICES.answer.hold("POST /v1/answers", latch);
    }

    private double stopped() {
        return metrics.counter("glossa.ask.stopped").count();
    }

    private void waitUntilStopped(double before) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (stopped() == before && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(stopped()).isEqualTo(before + 1);
    }
}

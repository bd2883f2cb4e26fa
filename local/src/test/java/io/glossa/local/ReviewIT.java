package io.glossa.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.AskResponse.Status;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A collection whose every answer is held, see this module's POM, on the whole of Glossa without a language model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewIT {

    private static final String SAID = "Der Turm T-5 von Lindau ist 48 Meter hoch.";
    private static final String DOCUMENT = "/v1/collections/held/documents/tower";

    private final JsonMapper json = JsonMapper.shared();
    private HandbookStack stack;

    @BeforeAll
    void start() throws Exception {
        stack = HandbookStack.start("review-it");
    }

    @AfterAll
    void stop() throws Exception {
        stack.stop();
    }

    @BeforeEach
    void store() throws Exception {
        send("PUT", DOCUMENT, Map.of("title", "Turm", "language", "de", "text", SAID + " Er wurde 1856 gebaut."));
    }

    @Test
    void whatIsApprovedReachesTheAskerWithItsQuote() throws Exception {
        String review = ask();
        assertThat(send("GET", review + "/answer", null).toString()).doesNotContain("48 Meter");

        send("POST", review + "/approve", Map.of("reviewer", "Ada", "reason", "Read it."));

        JsonNode answer = send("GET", review + "/answer", null);
        assertThat(answer.get("status").asString()).isEqualTo("answered");
        assertThat(answer.at("/claims/0/citations/0/quote").asString()).isEqualTo(SAID);
    }

    @Test
    void whatIsCorrectedIsCitedAnew() throws Exception {
        String review = ask();

        send("POST", review + "/correct", Map.of("reviewer", "Ada", "reason", "Shorter.", "claims", new Object[] {
            Map.of("claim", 0, "text", "Der Turm T-5 ist 48 Meter hoch.")
        }));

        JsonNode answer = send("GET", review + "/answer", null);
        assertThat(answer.at("/answer/text").asString()).startsWith("Der Turm T-5 ist 48 Meter hoch.");
        assertThat(answer.at("/claims/0/support").asString()).isEqualTo("supported");
        assertThat(answer.at("/claims/0/citations/0/document").asString()).isEqualTo("tower");
    }

    @Test
    void whatIsRejectedDoesNotReachTheAsker() throws Exception {
        String review = ask();

        send("POST", review + "/reject", Map.of("reviewer", "Ada", "reason", "No."));

        JsonNode answer = send("GET", review + "/answer", null);
        assertThat(answer.get("status").asString()).isEqualTo("abstained");
        assertThat(answer.toString()).doesNotContain("48 Meter");
    }

    @Test
    void aDeletedDocumentLeavesTheTrailAlone() throws Exception {
        String review = ask();
        assertThat(send("GET", review, null).toString()).contains("48 Meter");

        send("DELETE", DOCUMENT, null);

        JsonNode erased = send("GET", review, null);
        assertThat(erased.get("status").asString()).isEqualTo("erased");
        assertThat(erased.toString()).doesNotContain("Turm", "Meter");
        assertThat(erased.get("history")).hasSize(2);
    }

    /** @return the path of the review that the answer waits for */
    private String ask() throws Exception {
        AskResponse response = stack.gateway()
                .ask(new AskRequest("Wie hoch ist der Turm T-5 von Lindau?", "held", null, null, null, null, null))
                .response();
        assertThat(response.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(response.answer().text()).startsWith("Diese Antwort wird von einem Menschen geprüft");
        assertThat(response.claims()).isEmpty();
        return "/v1/reviews/" + Objects.requireNonNull(response.review());
    }

    private JsonNode send(String method, String path, Object body) throws IOException, InterruptedException {
        HttpResponse<String> response = stack.send(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isLessThan(300);
        return json.readTree(response.body().isEmpty() ? "{}" : response.body());
    }
}

package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.FollowUpRequest;
import io.glossa.wire.answer.FollowUpResponse;
import io.glossa.wire.answer.Turn;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Questions that refer to what was said before them. */
class FollowUpIT extends GatewayTest {

    private static final List<Map<String, String>> CONVERSATION = List.of(
            Map.of("role", "user", "text", "How much is a bike?"),
            Map.of("role", "assistant", "text", "A bike is 12 euros a day."));

    private static final String TOGETHER = "How much is a bike? And on Sundays?";

    @Test
    void aQuestionThatTheModelMadeStandaloneIsSearchedAndAnswered() {
        SERVICES.answer.on("POST /v1/follow-ups", FollowUpRequest.class, request -> {
            SERVICES.followUps.add(request);
            return new FollowUpResponse("How much is a bike on Sundays?", List.of());
        });

        JsonNode response = ask(Map.of("question", "And on Sundays?", "conversation", CONVERSATION, "mode", "direct"));

        assertThat(response.at("/question/text").asString()).isEqualTo("How much is a bike on Sundays?");
        assertThat(SERVICES.followUps)
                .singleElement()
                .isEqualTo(new FollowUpRequest(
                        "And on Sundays?",
                        List.of(
                                new Turn(Turn.Role.USER, "How much is a bike?"),
                                new Turn(Turn.Role.ASSISTANT, "A bike is 12 euros a day."))));
        assertThat(SERVICES.searches)
                .extracting(SearchRequest::question)
                .containsExactly("How much is a bike on Sundays?");
        assertThat(SERVICES.answers.getFirst().question()).isEqualTo("How much is a bike on Sundays?");
        assertThat(response.get("warnings").toString()).doesNotContain("follow-up");
    }

    @Test
    void withoutAModelAQuestionThatRefersBackTakesThePreviousOneAlongAndSaysSo() {
        noModel();
        likeness(question -> question.equals(TOGETHER) ? 0.6 : 0.3);

        JsonNode response = ask(Map.of("question", "And on Sundays?", "conversation", CONVERSATION, "mode", "direct"));

        assertThat(response.at("/question/text").asString()).isEqualTo(TOGETHER);
        assertThat(response.at("/warnings/0/code").asString()).isEqualTo("follow-up-not-rewritten");
        assertThat(response.at("/warnings/0/detail").asString())
                .isEqualTo("No model. The question was searched together with the previous one.");
    }

    @Test
    void withoutAModelAQuestionOnAnotherSubjectIsSearchedAsItStands() {
        noModel();
        likeness(question -> question.startsWith("How much is a bike?") ? 0.3 : 0.6);

        JsonNode response =
                ask(Map.of("question", "When does the library open?", "conversation", CONVERSATION, "mode", "direct"));

        assertThat(response.at("/question/text").asString()).isEqualTo("When does the library open?");
        assertThat(response.at("/warnings/0/detail").asString()).endsWith("The question was searched as it stands.");
    }

    @Test
    void aQuestionThatFollowsNothingIsNotRewritten() {
        ask(Map.of("conversation", List.of()));

        assertThat(SERVICES.followUps).isEmpty();
    }

    @Test
    void aChatsEarlierMessagesAreTheConversation() {
        post("/v1/chat/completions", """
                {"model": "handbook", "messages": [
                  {"role": "system", "content": "Be brief."},
                  {"role": "user", "content": [{"type": "text", "text": "How much is a bike?"}]},
                  {"role": "assistant", "content": "A bike is 12 euros a day."},
                  {"role": "user", "content": "And on Sundays?"}]}""").expectStatus().isOk();

        assertThat(SERVICES.followUps)
                .singleElement()
                .satisfies(request -> assertThat(request.conversation())
                        .extracting(Turn::text)
                        .containsExactly("How much is a bike?", "A bike is 12 euros a day."));
    }

    @Test
    void aTurnWithoutItsPartsIsRefused() {
        for (String turn : List.of("null", "{}", "{\"role\": \"user\"}", "{\"text\": \"a\"}")) {
            post("/v1/ask", "{\"question\": \"q\", \"collection\": \"c\", \"conversation\": [%s]}".formatted(turn))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("conversation[0]");
        }
        assertThat(SERVICES.retrieval.requests()).isEmpty();
    }

    private static void noModel() {
        SERVICES.answer.on(
                "POST /v1/follow-ups",
                FollowUpRequest.class,
                request -> new FollowUpResponse(null, List.of(new Warning("no-language-model", "No model."))));
    }

    private static void likeness(ToDoubleFunction<String> ofBestEvidence) {
        SERVICES.retrieval.on("POST /v1/search", SearchRequest.class, request -> {
            double likeness = ofBestEvidence.applyAsDouble(request.question());
            Passage passage = new Passage(
                    "bike",
                    1,
                    "Räder",
                    null,
                    Services.GERMAN,
                    Services.FIRST.start(),
                    Services.FIRST.end(),
                    Services.FIRST.of(Services.TEXT),
                    0.9,
                    1,
                    List.of(new Passage.Sentence(Services.FIRST.start(), Services.FIRST.end(), 0.9, likeness)),
                    List.of());
            return new SearchResult(
                    new Question(request.question(), LanguageTag.of("en"), List.of()), List.of(passage), Map.of());
        });
    }
}

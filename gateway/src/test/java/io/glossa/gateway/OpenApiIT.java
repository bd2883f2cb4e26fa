package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.Passage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiIT extends GatewayTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void everyEndpointIsDescribedWithItsProblems() {
        JsonNode api = WireServer.JSON.readTree(client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());

        assertThat(api.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/v1/align",
                        "/v1/ask",
                        "/v1/audit",
                        "/v1/collections/{collection}/documents/fetch",
                        "/v1/collections/{collection}/encoder",
                        "/v1/chat/completions",
                        "/v1/chat/ui-stream",
                        "/v1/models",
                        "/v1/models/{model}",
                        "/v1/search",
                        "/v1/translate",
                        "/v1/collections",
                        "/v1/collections/{collection}",
                        "/v1/collections/{collection}/documents",
                        "/v1/collections/{collection}/documents/{id}",
                        "/v1/collections/{collection}/trials",
                        "/v1/collections/{collection}/tuning",
                        "/v1/collections/{collection}/glossary",
                        "/v1/collections/{collection}/glossary/{source}/{target}",
                        "/v1/collections/{collection}/glossary/proposals",
                        "/v1/collections/{collection}/glossary/proposals/{id}/accept",
                        "/v1/collections/{collection}/glossary/proposals/{id}/reject",
                        "/v1/jobs/{id}",
                        "/v1/keys",
                        "/v1/keys/{id}",
                        "/v1/reviews",
                        "/v1/reviews/{id}",
                        "/v1/reviews/{id}/answer",
                        "/v1/reviews/{id}/translation",
                        "/v1/reviews/{id}/approve",
                        "/v1/reviews/{id}/correct",
                        "/v1/reviews/{id}/reject");
        assertThat(api.at("/paths/~1v1~1reviews~1{id}~1approve/post/responses").propertyNames())
                .contains("200", "400", "404", "409", "503");
        assertThat(api.at("/components/schemas").propertyNames())
                .contains("Entry", "ReviewEntry", "ReviewEvent", "Glossary", "Term")
                .doesNotContain("StoredTerms", "Origin");
        assertThat(api.at("/components/schemas/TranslationRequest/properties").propertyNames())
                .contains("collection")
                .doesNotContain("stored", "origins");
        assertThat(api.at("/paths/~1v1~1collections~1{collection}~1documents/post/requestBody/content")
                        .propertyNames())
                .containsExactlyInAnyOrder("application/x-ndjson", "multipart/form-data");
        JsonNode responses = api.at("/paths/~1v1~1ask/post/responses");
        assertThat(responses.propertyNames()).contains("200", "400", "401", "403", "404", "413", "429", "503");
        for (String path : new String[] {"{collection}~1documents/post", "{collection}~1documents~1{id}/put"}) {
            assertThat(api.at("/paths/~1v1~1collections~1" + path + "/responses")
                            .propertyNames())
                    .contains("200", "411", "429");
        }
        assertThat(api.at("/components/securitySchemes/key/scheme").asString()).isEqualTo("bearer");
        assertThat(api.at("/security/0").propertyNames()).containsExactly("key");
        assertThat(api.at("/paths/~1v1~1collections/get").has("parameters")).isFalse();
        assertThat(api.at("/paths/~1v1~1ask/post/parameters/0/name").asString()).isEqualTo("Glossa-Position");
        assertThat(api.at("/paths/~1v1~1collections~1{collection}~1documents~1{id}/delete/responses/204/headers")
                        .propertyNames())
                .containsExactly("Glossa-Position");
        assertThat(api.at("/paths/~1v1~1collections~1{collection}~1tuning/put/responses/200/headers")
                        .propertyNames())
                .containsExactly("Glossa-Position");
        assertThat(responses.at("/200/content").propertyNames())
                .containsExactlyInAnyOrder("application/json", "text/event-stream");
        assertThat(api.at("/components/schemas/AskRequest/properties/answerLanguage/type")
                        .asString())
                .isEqualTo("string");
        assertThat(api.at("/components/schemas/AskRequest/properties/mode/enum").toString())
                .contains("translate-question");
    }

    @Test
    void thePageIsThere() {
        client.get()
                .uri("/swagger-ui/index.html")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void theExamplesAreTrueToTheTypesAndToTheirOwnOffsets() throws IOException {
        AskRequest request = STRICT.readValue(example("ask-request.json"), AskRequest.class);
        AskResponse response = STRICT.readValue(example("ask-response.json"), AskResponse.class);

        assertThat(request.question()).isEqualTo(response.question().text());
        Passage passage = response.passages().getFirst();
        assertThat(response.claims())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.citations())
                        .isNotEmpty()
                        .allSatisfy(citation -> assertThat(citation.quote())
                                .isEqualTo(passage.text()
                                        .substring(
                                                citation.start() - passage.start(),
                                                citation.end() - passage.start()))));
    }

    private static byte[] example(String name) throws IOException {
        return new ClassPathResource("openapi/" + name).getContentAsByteArray();
    }
}

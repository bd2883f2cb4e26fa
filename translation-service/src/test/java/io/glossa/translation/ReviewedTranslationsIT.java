package io.glossa.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.translation.ProviderServer.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What a reviewer decided is what is served from then on. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import(WithServicesToken.class)
@EnabledIf("hasDatabase")
class ReviewedTranslationsIT {

    private static final ProviderServer LIBRE = new ProviderServer();
    private static final String GERMAN = "Die Fahrräder stehen im Hof und kosten 12 Euro am Tag.";
    private static final String ENGLISH = "The bicycles stand in the yard and cost 12 euros a day.";
    private static final String CORRECTED = "The bikes are kept in the yard and cost 12 euros a day.";

    @Autowired
    private RestTestClient client;

    static boolean hasDatabase() {
        return TestDatabase.fresh().isPresent();
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        TestDatabase database = TestDatabase.fresh().orElseThrow();
        properties.add("glossa.translation.cache.jdbc-url", database::url);
        properties.add("glossa.translation.cache.username", database::user);
        properties.add("glossa.translation.cache.password", database::password);
        properties.add("glossa.translation.libretranslate.base-url", LIBRE::address);
    }

    @Test
    void anApprovedCorrectionIsServedNextTimeAndNobodyIsAsked() {
        LIBRE.answers(request -> Reply.json(Map.of("translatedText", ENGLISH)));
        assertThat(translation().get("text").asString()).isEqualTo(ENGLISH);

        put(Map.of(
                "translations",
                List.of(Map.of(
                        "text",
                        GERMAN,
                        "source",
                        "de",
                        "target",
                        "en",
                        "translation",
                        CORRECTED,
                        "state",
                        "corrected"))));
        JsonNode served = translation();

        assertThat(served.get("text").asString()).isEqualTo(CORRECTED);
        assertThat(served.get("review").asString()).isEqualTo("corrected");
        assertThat(served.get("provider").asString()).isEqualTo("review");
        assertThat(LIBRE.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs-review", "rejected"})
    void whatNobodyStandsForIsNotLearnt(String state) {
        exchange(Map.of(
                        "translations",
                        List.of(Map.of(
                                "text",
                                "Guten Tag",
                                "source",
                                "de",
                                "target",
                                "en",
                                "translation",
                                "Bye",
                                "state",
                                state))))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("translations[0]");
    }

    private void put(Map<String, ?> reviewed) {
        exchange(reviewed).expectStatus().is2xxSuccessful();
    }

    private RestTestClient.ResponseSpec exchange(Map<String, ?> reviewed) {
        return client.put()
                .uri("/v1/reviewed-translations")
                .contentType(MediaType.APPLICATION_JSON)
                .body(reviewed)
                .exchange();
    }

    private JsonNode translation() {
        byte[] answer = client.post()
                .uri("/v1/translate")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("texts", List.of(GERMAN), "source", "de", "target", "en"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return ProviderServer.JSON.readTree(answer).at("/translations/0");
    }
}

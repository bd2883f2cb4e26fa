package io.glossa.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.translation.ProviderServer.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** DeepL's and Google's protocols, spoken to servers that answer as their documentation says. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "glossa.translation.deepl.api-key=k-deepl",
            "glossa.translation.google.api-key=k-google",
            "glossa.translation.cache.memory-entries=0"
        })
@AutoConfigureRestTestClient
@Import(WithServicesToken.class)
class HostedProvidersIT {

    private static final ProviderServer DEEPL = new ProviderServer();
    private static final ProviderServer GOOGLE = new ProviderServer();
    private static final String GERMAN = "Die Fahrräder {kind} stehen im Hof und kosten 12 Euro.";

    @Autowired
    private RestTestClient client;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("glossa.translation.deepl.base-url", DEEPL::address);
        properties.add("glossa.translation.google.base-url", GOOGLE::address);
    }

    @BeforeEach
    void bothUp() {
        DEEPL.reset();
        GOOGLE.reset();
        DEEPL.answers(request -> deepL(1, request.at("/text/0").asString()));
        GOOGLE.answers(request -> google(1, request.at("/q/0").asString()));
    }

    @Test
    void deepLIsAskedAsItsDocumentationSays() {
        JsonNode result = translate("de", "zh-Hant");

        assertThat(result.get("provider").asString()).isEqualTo("deepl");
        assertThat(result.get("text").asString()).contains("自行車", "{kind}");
        JsonNode request = DEEPL.requests().getFirst();
        assertThat(DEEPL.calls()).containsExactly("/v2/translate DeepL-Auth-Key k-deepl");
        assertThat(request.get("source_lang").asString()).isEqualTo("DE");
        assertThat(request.get("target_lang").asString()).isEqualTo("ZH-HANT");
        assertThat(request.at("/text/0").asString()).doesNotContain("{kind}");
        assertThat(GOOGLE.requests()).isEmpty();
    }

    @Test
    void googleIsAskedAsItsDocumentationSaysWhenDeepLRefuses() {
        // 456 is DeepL's status for a quota that is used up.
        DEEPL.answers(request -> new Reply(456, "application/json", "{\"message\": \"Quota exceeded\"}"));

        JsonNode result = translate("de", "zh-Hant");

        assertThat(result.get("provider").asString()).isEqualTo("google");
        JsonNode request = GOOGLE.requests().getFirst();
        assertThat(GOOGLE.calls()).containsExactly("/language/translate/v2 k-google");
        assertThat(request.get("source").asString()).isEqualTo("de");
        assertThat(request.get("target").asString()).isEqualTo("zh-TW");
        assertThat(request.get("format").asString()).isEqualTo("text");
    }

    @Test
    void fewerOrMoreTranslationsThanTextsAreNone() {
        for (int count : new int[] {0, 2}) {
            DEEPL.answers(request -> deepL(count, request.at("/text/0").asString()));
            GOOGLE.answers(request -> google(count, request.at("/q/0").asString()));

            JsonNode result = translate("de", "zh-Hant");

            assertThat(result.get("text").isNull()).isTrue();
            assertThat(result.at("/warnings/0/code").asString()).isEqualTo("provider-unreadable");
            assertThat(result.at("/warnings/1/code").asString()).isEqualTo("provider-unreadable");
        }
    }

    private JsonNode translate(String source, String target) {
        byte[] answer = client.post()
                .uri("/v1/translate")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("texts", List.of(GERMAN), "source", source, "target", target))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return ProviderServer.JSON.readTree(answer).at("/translations/0");
    }

    private static Reply deepL(int count, String text) {
        return Reply.json(Map.of(
                "translations",
                IntStream.range(0, count)
                        .mapToObj(i -> Map.of("detected_source_language", "DE", "text", chinese(text)))
                        .toList()));
    }

    private static Reply google(int count, String text) {
        return Reply.json(Map.of(
                "data",
                Map.of(
                        "translations",
                        IntStream.range(0, count)
                                .mapToObj(i -> Map.of("translatedText", chinese(text)))
                                .toList())));
    }

    /** With the mark that stands for what is hidden. */
    private static String chinese(String text) {
        String mark = text.replaceAll(".*räder (\\S+) stehen.*", "$1");
        return "自行車 " + mark + " 停在院子裡，價格為 12 歐元。";
    }
}

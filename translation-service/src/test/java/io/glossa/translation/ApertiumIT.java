package io.glossa.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A real Apertium-APy with its English-Spanish rules, as Debian packages both. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import(WithServicesToken.class)
@EnabledIf("isInstalled")
class ApertiumIT {

    /** The distribution's own, which has the server's modules. */
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private static final Path MODULES = Path.of("/usr/lib/python3/dist-packages/apertium_apy");
    private static final Path RULES = Path.of("/usr/share/apertium");
    private static Process server;

    @Autowired
    private RestTestClient client;

    static boolean isInstalled() {
        return Files.isDirectory(MODULES) && Files.exists(RULES.resolve("modes/eng-spa.mode"));
    }

    @DynamicPropertySource
    static void start(DynamicPropertyRegistry properties) throws IOException, InterruptedException {
        int port = freePort();
        server = new ProcessBuilder(
                        PYTHON.toString(),
                        Path.of("src/test/python/loopback_apy.py").toString(),
                        "--port",
                        Integer.toString(port),
                        RULES.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitAnswer(URI.create("http://127.0.0.1:%d/listPairs".formatted(port)));
        properties.add("glossa.translation.apertium.base-url", () -> "http://127.0.0.1:" + port);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        server.waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void translatesAndKeepsWhatMustStay() {
        JsonNode result = translate(Map.of(
                "texts",
                List.of("The house has 12 rooms. Write to info@example.org or open `main.c` for {name}."),
                "source",
                "en",
                "target",
                "es"));

        assertThat(result.get("provider").asString()).isEqualTo("apertium");
        assertThat(result.get("text").asString())
                .containsIgnoringCase("la casa")
                .contains("12", "info@example.org", "`main.c`", "{name}");
        assertThat(result.get("entities"))
                .isNotEmpty()
                .allSatisfy(
                        entity -> assertThat(entity.get("survived").asBoolean()).isTrue());
    }

    @Test
    void theGlossaryIsEnforced() {
        JsonNode result = translate(Map.of(
                "texts",
                List.of("The house is old."),
                "source",
                "en",
                "target",
                "es",
                "glossary",
                List.of(Map.of("source", "house", "target", "vivienda"))));

        assertThat(result.get("text").asString()).contains("vivienda");
        assertThat(result.get("terms").get(0).get("target").isNull()).isFalse();
    }

    @Test
    void aPairWithoutRulesIsRefused() {
        JsonNode result = translate(Map.of("texts", List.of("Das Haus ist alt."), "source", "de", "target", "vi"));

        assertThat(result.get("text").isNull()).isTrue();
        assertThat(result.get("warnings").get(0).get("code").asString()).isEqualTo("provider-refused");
    }

    private JsonNode translate(Map<String, ?> request) {
        return ProviderServer.JSON
                .readTree(client.post()
                        .uri("/v1/translate")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(request)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .at("/translations/0");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(URI address) throws InterruptedException, IOException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                try {
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (java.net.ConnectException e) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }
        throw new IOException("Apertium-APy did not start");
    }
}

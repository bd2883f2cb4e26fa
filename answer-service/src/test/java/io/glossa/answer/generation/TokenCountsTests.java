package io.glossa.answer.generation;

import static io.glossa.answer.generation.OpenAiServer.sends;
import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.ModelTokens;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCountsTests {

    private static final LanguageTag GERMAN = LanguageTag.of("de");

    private final OpenAiServer server = OpenAiServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tokensAreDividedByTheWordsCharactersAndBytesThatThePromptHas() {
        server.tokenizes(sends(200, "{\"tokens\": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}"));

        // Two lines: five words, 27 characters with the break between them, of which the two umlauts have two bytes.
        assertThat(count("Die Tür\n  ist grün.", "Wirklich?"))
                .contains(new ModelTokens(2, 10 / 5.0, 10 / 27.0, 29 / 10.0, 0));
        assertThat(server.tokenized().getFirst().path("content").asString()).isEqualTo("Die Tür ist grün.\nWirklich?");
    }

    @Test
    void llamaCppAndVllmAreAskedInOneBodyForTheTextAlone() {
        server.tokenizes(sends(200, "{\"count\": 14, \"max_model_len\": 4096}"));
        assertThat(count("Die Tür.").orElseThrow().tokensPerWord()).isEqualTo(7);
        assertThat(server.tokenized().getFirst().toString())
                .contains("\"content\":\"Die Tür.\"", "\"add_special\":false")
                .contains("\"prompt\":\"Die Tür.\"", "\"add_special_tokens\":false", "\"model\":\"qwen\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>It works!</html>", "[]", "{\"tokens\": []}", "{\"count\": \"many\"}"})
    void aServerThatAnswersSomethingElseDoesNotCount(String answer) {
        server.tokenizes(sends(200, answer));
        assertThat(count("Die Tür.")).isEmpty();
    }

    @Test
    void aServerWithoutATokenizerOrThatIsGoneDoesNotCount() {
        assertThat(count("Die Tür.")).isEmpty();
        URI gone = server.baseUrl();
        server.close();
        assertThat(counts(gone).of(GERMAN, List.of("Die Tür."))).isEmpty();
    }

    @Test
    void anEndlessAnswerIsNotRead() {
        server.tokenizes(sends(200, "{\"tokens\": [" + "1, ".repeat(100_000) + "1]}"));
        assertThat(count("Die Tür.")).isEmpty();
    }

    @Test
    void aSentenceLongerThanAllThatAPromptMayQuoteIsCut() {
        server.tokenizes(sends(200, "{\"count\": 600}"));
        assertThat(count("ü".repeat(513), "ü".repeat(512), "Kurz.", "Kürzer.")
                        .orElseThrow()
                        .cut())
                .isEqualTo(0.25);
    }

    @Test
    void ofManySentencesTheFirstAreEnough() {
        server.tokenizes(sends(200, "{\"count\": 600}"));
        List<String> sentences = Collections.nCopies(300, "a".repeat(100));
        assertThat(counts(server.baseUrl()).of(GERMAN, sentences).orElseThrow().sentences())
                .isEqualTo(200);
        assertThat(server.tokenized().getFirst().path("content").asString()).hasSize(200 * 101 - 1);
    }

    @Test
    void withoutALanguageModelNothingIsCounted() {
        assertThat(new TokenCounts(null, properties(server.baseUrl())).of(GERMAN, List.of("Die Tür.")))
                .isEmpty();
    }

    private Optional<ModelTokens> count(String... sentences) {
        return counts(server.baseUrl()).of(GERMAN, List.of(sentences));
    }

    private static TokenCounts counts(URI baseUrl) {
        return new TokenCounts(new ModelTokenizer(properties(baseUrl)), properties(baseUrl));
    }

    private static LanguageModelProperties properties(URI baseUrl) {
        return LanguageModelTests.properties(baseUrl, Duration.ofSeconds(20));
    }
}

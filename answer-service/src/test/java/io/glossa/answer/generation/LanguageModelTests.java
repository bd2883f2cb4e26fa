package io.glossa.answer.generation;

import static io.glossa.answer.generation.OpenAiServer.completes;
import static io.glossa.answer.generation.OpenAiServer.hangs;
import static io.glossa.answer.generation.OpenAiServer.says;
import static io.glossa.answer.generation.OpenAiServer.sends;
import static io.glossa.answer.generation.OpenAiServer.trickles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.glossa.answer.generation.LanguageModelException.Reason;
import io.glossa.answer.generation.LanguageModelProperties.OnFailure;
import io.glossa.service.usage.TokenMeter;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Usage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

class LanguageModelTests {

    private static final List<Message> MESSAGES = List.of(new SystemMessage("Be brief."), new UserMessage("Why?"));

    private static final PromptMetrics METRICS = new PromptMetrics(new SimpleMeterRegistry());

    private final OpenAiServer server = OpenAiServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void returnsWhatTheServerWrote() {
        server.replies(says("Because [1]."));
        assertThat(complete(Duration.ofSeconds(20), null)).isEqualTo(new Completion("Because [1].", false));
    }

    @Test
    void sendsTemperatureZeroTheLimitTheMessagesAndTheGrammar() {
        server.replies(says("Yes."));
        complete(Duration.ofSeconds(20), "root ::= \"Yes.\"");
        JsonNode request = server.requests().getFirst();
        assertThat(request.path("temperature").asDouble(1)).isZero();
        assertThat(request.path("max_tokens").asInt()).isEqualTo(96);
        assertThat(request.path("model").asString()).isEqualTo("qwen");
        assertThat(request.path("grammar").asString()).isEqualTo("root ::= \"Yes.\"");
        assertThat(request.path("messages").path(0).path("role").asString()).isEqualTo("system");
        assertThat(request.path("messages").path(1).path("content").asString()).isEqualTo("Why?");
    }

    @Test
    void saysWhenTheTextWasCutOff() {
        server.replies(completes("Because the", "length"));
        assertThat(complete(Duration.ofSeconds(20), null).cutOff()).isTrue();
    }

    @Test
    void countsTheTokensThatTheServerReports() {
        server.replies(reports("Yes.", 40, 3), reports("No.", 41, 2));
        Usage usage = used(2);
        assertThat(usage).isEqualTo(new Usage(81, 5, false));
    }

    @Test
    void estimatesTheTokensThatItDoesNotReport() {
        server.replies(says("123456"));
        Usage usage = used(1);
        assertThat(usage.estimated()).isTrue();
        assertThat(usage.completionTokens()).isEqualTo(2);
        assertThat(usage.promptTokens()).isPositive();
    }

    private Usage used(int times) {
        return TokenMeter.during(meter -> {
            for (int i = 0; i < times; i++) {
                complete(Duration.ofSeconds(20), null);
            }
            return Objects.requireNonNull(meter.usage());
        });
    }

    private static OpenAiServer.Reply reports(String text, int prompt, int completion) {
        return sends(200, """
                {"id": "x", "object": "chat.completion", "created": 1, "model": "m",
                 "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "%s"}}],
                 "usage": {"prompt_tokens": %d, "completion_tokens": %d, "total_tokens": %d}}
                """.formatted(text, prompt, completion, prompt + completion));
    }

    @Test
    void emptyTextIsNoAnswer() {
        server.replies(says("  \n"));
        assertFails(Reason.EMPTY, Duration.ofSeconds(20));
    }

    @Test
    void noChoicesIsNoAnswer() {
        server.replies(sends(
                200, "{\"id\":\"x\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":[]}"));
        assertFails(Reason.EMPTY, Duration.ofSeconds(20));
    }

    @Test
    void garbageIsNoCompletion() {
        server.replies(sends(200, "<html>It works!</html>"));
        assertFails(Reason.INVALID, Duration.ofSeconds(20));
    }

    @Test
    void aResponseOverTheLimitIsNotRead() {
        server.replies(says("word ".repeat(60_000)));
        assertFails(Reason.INVALID, Duration.ofSeconds(20));
    }

    @Test
    void anErrorOfTheServerMeansUnavailable() {
        server.replies(sends(503, "{\"error\":{\"message\":\"Loading model\",\"type\":\"unavailable\",\"code\":503}}"));
        assertFails(Reason.UNAVAILABLE, Duration.ofSeconds(20));
        assertThat(server.requests()).as("no hidden retries").hasSize(1);
    }

    @Test
    void noServerMeansUnavailable() {
        URI gone = server.baseUrl();
        server.close();
        try (LanguageModel model =
                new LanguageModel(properties(gone, Duration.ofSeconds(60)), ObservationRegistry.NOOP, METRICS)) {
            assertThatExceptionOfType(LanguageModelException.class)
                    .isThrownBy(() ->
                            model.complete(LanguageTag.of("en"), MESSAGES, null, Deadline.in(Duration.ofSeconds(60))))
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE));
        }
    }

    @Test
    void aServerThatHangsIsGivenUpAtTheDeadline() {
        server.replies(hangs());
        assertGivenUp();
    }

    @Test
    void aServerThatTricklesIsGivenUpAtTheDeadline() {
        server.replies(trickles());
        assertGivenUp();
    }

    @Test
    void aServerThatFailsRepeatedlyIsLeftAlone() {
        server.replies(hangs());
        try (LanguageModel model = new LanguageModel(
                properties(server.baseUrl(), Duration.ofMillis(300)), ObservationRegistry.NOOP, METRICS)) {
            for (int i = 0; i < 8; i++) {
                assertThatExceptionOfType(LanguageModelException.class)
                        .isThrownBy(() -> model.complete(
                                LanguageTag.of("en"), MESSAGES, null, Deadline.in(Duration.ofMillis(300))))
                        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT));
            }
        }
        assertThat(server.requests()).hasSize(5);
    }

    private void assertGivenUp() {
        long start = System.nanoTime();
        assertFails(Reason.TIMEOUT, Duration.ofMillis(600));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private Completion complete(Duration timeout, String grammar) {
        try (LanguageModel model =
                new LanguageModel(properties(server.baseUrl(), timeout), ObservationRegistry.NOOP, METRICS)) {
            return model.complete(LanguageTag.of("en"), MESSAGES, grammar, Deadline.in(timeout));
        }
    }

    private void assertFails(Reason reason, Duration timeout) {
        assertThatExceptionOfType(LanguageModelException.class)
                .isThrownBy(() -> complete(timeout, null))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    static LanguageModelProperties properties(URI baseUrl, Duration timeout) {
        return new LanguageModelProperties(
                true,
                baseUrl,
                null,
                "qwen",
                true,
                OnFailure.FAIL,
                timeout,
                96,
                DataSize.ofKilobytes(256),
                5,
                DataSize.ofKilobytes(1));
    }
}

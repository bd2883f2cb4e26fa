package io.glossa.answer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

class PromptMetricsTests {

    private static final List<Message> PROMPT = List.of(new UserMessage("Là gì?"), new UserMessage("Trả lời!"));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PromptMetrics metrics = new PromptMetrics(registry);

    @Test
    void whatTheServerReportsIsCountedWithTheTextByLanguage() {
        metrics.count(LanguageTag.of("vi-VN"), PROMPT, response(new DefaultUsage(30, 7)));

        assertThat(counted("tokens", "prompt")).isEqualTo(30);
        assertThat(counted("words", "prompt")).isEqualTo(4);
        assertThat(counted("characters", "prompt")).isEqualTo("Là gì?\nTrả lời!".length());
        assertThat(counted("bytes", "prompt")).isEqualTo(21);
        assertThat(counted("tokens", "completion")).isEqualTo(7);
        assertThat(counted("words", "completion")).isEqualTo(2);
    }

    @Test
    void whatTheServerDoesNotReportWouldFalsifyTheQuotient() {
        metrics.count(LanguageTag.of("vi"), PROMPT, response(new DefaultUsage(0, 0)));
        metrics.count(LanguageTag.of("vi"), PROMPT, null);
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void evidenceIsReadCutOrLeftOutByItsOwnLanguage() {
        List<Evidence> evidence =
                List.of(evidence("de", "Ein langer Satz."), evidence("de", "Noch einer."), evidence("ru", "Да."));
        metrics.count(evidence, List.of(new PromptSource(0, "Ein langer"), new PromptSource(2, "Да.")));

        assertThat(outcomes("de", "cut")).isEqualTo(1);
        assertThat(outcomes("de", "left-out")).isEqualTo(1);
        assertThat(outcomes("ru", "read")).isEqualTo(1);
    }

    private double counted(String what, String text) {
        return registry.get("glossa.language.model." + what)
                .tags("text", text, "language", "vi")
                .counter()
                .count();
    }

    private double outcomes(String language, String outcome) {
        Counter counter = registry.get("glossa.language.model.evidence")
                .tags("language", language, "outcome", outcome)
                .counter();
        return counter.count();
    }

    private static ChatResponse response(DefaultUsage usage) {
        return new ChatResponse(
                List.of(new Generation(new AssistantMessage("Không biết."))),
                ChatResponseMetadata.builder().usage(usage).build());
    }

    private static Evidence evidence(String language, String text) {
        return new Evidence("d", 1, "D", null, LanguageTag.of(language), 0, text.length(), text, 1, null);
    }
}

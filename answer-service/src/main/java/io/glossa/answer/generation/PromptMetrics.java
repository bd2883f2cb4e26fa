package io.glossa.answer.generation;

import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/**
 * Counts what prompts and completions take by the language that is written: tokens as the model's server reports them, with
 * the words, characters and bytes of the same texts, so that a quotient of two rates is a language's fertility. A call whose
 * tokens are not reported counts in none. Also what becomes of the evidence that there is for a prompt. Texts are in none.
 */
final class PromptMetrics {

    private static final String TEXT = "text";
    private static final String LANGUAGE = "language";

    private final MeterRegistry registry;

    PromptMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A call and what came back. */
    void count(LanguageTag language, List<Message> messages, @Nullable ChatResponse response) {
        if (response == null) {
            return;
        }
        var reported = response.getMetadata().getUsage();
        if (reported == null || reported.getPromptTokens() == null || reported.getPromptTokens() == 0) {
            return;
        }
        String prompt = messages.stream().map(Message::getText).collect(Collectors.joining("\n"));
        count("prompt", language, prompt, reported.getPromptTokens());
        Generation generation = response.getResult();
        String written = generation == null ? null : generation.getOutput().getText();
        if (written != null && reported.getCompletionTokens() != null) {
            count("completion", language, written, reported.getCompletionTokens());
        }
    }

    private void count(String kind, LanguageTag language, String text, int tokens) {
        add("tokens", kind, language, tokens);
        add("words", kind, language, Words.of(text, language).size());
        add("characters", kind, language, text.codePointCount(0, text.length()));
        add("bytes", kind, language, text.getBytes(StandardCharsets.UTF_8).length);
    }

    private void add(String what, String kind, LanguageTag language, long amount) {
        registry.counter("glossa.language.model." + what, TEXT, kind, LANGUAGE, tag(language))
                .increment(amount);
    }

    /** Evidence that a prompt could have had, and what it has of it: sentences by their own language. */
    void count(List<Evidence> evidence, List<PromptSource> chosen) {
        Map<Integer, String> read = new HashMap<>();
        chosen.forEach(source -> read.put(source.index(), source.text()));
        for (int i = 0; i < evidence.size(); i++) {
            String text = read.get(i);
            boolean whole =
                    Objects.equals(text, PromptSource.of(i, evidence.get(i)).text());
            String outcome = text == null ? "left-out" : whole ? "read" : "cut";
            registry.counter(
                            "glossa.language.model.evidence",
                            "outcome",
                            outcome,
                            LANGUAGE,
                            tag(evidence.get(i).language()))
                    .increment();
        }
    }

    /** Without region and script, which would only make more series. */
    private static String tag(LanguageTag language) {
        return language.primary().value();
    }
}

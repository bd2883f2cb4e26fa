package io.glossa.answer.generation;

import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.ModelTokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Measures how the language model's tokens meet a language, on sentences as a prompt quotes them: a line each. */
public final class TokenCounts {

    /** Enough to tell languages apart, little enough for one call. */
    private static final int MOST_CHARACTERS = 20_000;

    private final @Nullable ModelTokenizer tokenizer;
    private final LanguageModelProperties properties;

    /** @param tokenizer null where no language model is set up */
    TokenCounts(@Nullable ModelTokenizer tokenizer, LanguageModelProperties properties) {
        this.tokenizer = tokenizer;
        this.properties = properties;
    }

    /**
     * Of the first sentences, about 20,000 characters of them; empty without a language model, or where its server does not
     * count tokens.
     *
     * @param sentences at least one
     */
    public Optional<ModelTokens> of(LanguageTag language, List<String> sentences) {
        if (tokenizer == null) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < sentences.size() && length < MOST_CHARACTERS; i++) {
            String line = PromptSource.harmless(sentences.get(i));
            lines.add(line.substring(
                    0, line.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, line.codePointCount(0, line.length())))));
            length += line.length();
        }
        String text = String.join("\n", lines);
        OptionalInt counted = tokenizer.count(text);
        if (counted.isEmpty() || counted.getAsInt() == 0) {
            return Optional.empty();
        }
        double tokens = counted.getAsInt();
        long longer = lines.stream()
                .filter(line -> bytes(line) > properties.maxSourceSize().toBytes())
                .count();
        return Optional.of(new ModelTokens(
                lines.size(),
                tokens / Math.max(1, Words.of(text, language).size()),
                tokens / text.codePointCount(0, text.length()),
                bytes(text) / tokens,
                longer / (double) lines.size()));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

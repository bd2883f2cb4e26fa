package io.glossa.retrieval.document;

import io.glossa.encoder.TextEncoder;
import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/**
 * Counts by language what the encoder takes of the sentences that are stored: their tokens, with their words, characters and
 * bytes, so that a quotient of two rates is the language's fertility, and how many are longer than it reads.
 */
@Component
final class TokenMetrics {

    private static final String LANGUAGE = "language";

    private final MeterRegistry registry;

    TokenMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts a sentence's tokens, and the sentence with them: to be asked once for each. */
    ToIntFunction<String> counting(TextEncoder encoder, LanguageTag language) {
        Counter tokens = counter("tokens", language);
        Counter words = counter("words", language);
        Counter characters = counter("characters", language);
        Counter bytes = counter("bytes", language);
        Counter sentences = counter("sentences", language);
        Counter cut = counter("sentences.cut", language);
        return sentence -> {
            int count = encoder.countTokens(sentence);
            tokens.increment(count);
            words.increment(Words.of(sentence, language).size());
            characters.increment(sentence.codePointCount(0, sentence.length()));
            bytes.increment(sentence.getBytes(StandardCharsets.UTF_8).length);
            sentences.increment();
            if (encoder.cuts(count)) {
                cut.increment();
            }
            return count;
        };
    }

    /** Without region and script, which would only make more series. */
    private Counter counter(String what, LanguageTag language) {
        return registry.counter(
                "glossa.encoder." + what, LANGUAGE, language.primary().value());
    }
}

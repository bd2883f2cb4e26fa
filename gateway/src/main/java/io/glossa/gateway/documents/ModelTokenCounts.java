package io.glossa.gateway.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glossa.gateway.services.ServiceFailure;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.AnswerApi;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionInfo.LanguageCount;
import io.glossa.wire.retrieval.LanguageSentences;
import io.glossa.wire.retrieval.ModelTokens;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Adds to a collection's languages how the language model's tokens meet them, from a sample of the stored sentences. What was
 * counted is kept for an hour, or until a language has grown or shrunk by a tenth. Nobody waits for a model that is down: a
 * description is whole without.
 */
@Component
final class ModelTokenCounts {

    private static final Logger log = LoggerFactory.getLogger(ModelTokenCounts.class);
    private static final int KEPT_AT_MOST = 10_000;
    private static final Duration KEPT_FOR = Duration.ofHours(1);

    /** After which a model's server is asked again that did not count. */
    private static final Duration WITHOUT_FOR = Duration.ofMinutes(1);

    private static final double GROWN = 0.1;

    private final RetrievalApi retrieval;
    private final AnswerApi answers;
    private final Cache<Key, Known> known = Caffeine.newBuilder()
            .maximumSize(KEPT_AT_MOST)
            .expireAfterWrite(KEPT_FOR)
            .build();

    ModelTokenCounts(RetrievalApi retrieval, AnswerApi answers) {
        this.retrieval = retrieval;
        this.answers = answers;
    }

    private record Key(String tenant, String collection, LanguageTag language) {}

    /** @param tokens null where they could not be counted */
    private record Known(long sentences, @Nullable ModelTokens tokens, Instant counted) {

        boolean holdsFor(LanguageCount language) {
            return tokens == null
                    ? counted.plus(WITHOUT_FOR).isAfter(Instant.now())
                    : Math.abs(language.sentences() - sentences) <= GROWN * sentences;
        }
    }

    /** The same, with the model's tokens where the reader sees the encoder's. */
    CollectionInfo addedTo(CollectionInfo info, Reader reader) {
        List<LanguageCount> asked = info.languages().stream()
                .filter(language -> language.tokens() != null)
                .toList();
        if (asked.stream().anyMatch(language -> find(info, reader, language).isEmpty())) {
            count(info, reader, asked);
        }
        return info.with(info.languages().stream()
                .map(language -> language.tokens() == null
                        ? language
                        : language.with(
                                find(info, reader, language).map(Known::tokens).orElse(null)))
                .toList());
    }

    private Optional<Known> find(CollectionInfo info, Reader reader, LanguageCount language) {
        return Optional.ofNullable(known.getIfPresent(key(info, reader, language)))
                .filter(before -> before.holdsFor(language));
    }

    private void count(CollectionInfo info, Reader reader, List<LanguageCount> languages) {
        try {
            Map<LanguageTag, LanguageSentences> samples = new HashMap<>();
            retrieval.sample(reader, info.name()).languages().forEach(sample -> samples.put(sample.language(), sample));
            boolean counts = true;
            for (LanguageCount language : languages) {
                LanguageSentences sample = samples.get(language.language());
                if (sample == null || sample.sentences().isEmpty()) {
                    continue;
                }
                ModelTokens tokens = counts ? answers.count(sample).tokens() : null;
                // A server that does not count one language's counts no other's.
                counts = tokens != null;
                known.put(key(info, reader, language), new Known(language.sentences(), tokens, Instant.now()));
            }
        } catch (ServiceFailure e) {
            log.debug("The language model's tokens were not counted", e);
        }
    }

    private static Key key(CollectionInfo info, Reader reader, LanguageCount language) {
        return new Key(reader.tenant(), info.name(), language.language());
    }
}

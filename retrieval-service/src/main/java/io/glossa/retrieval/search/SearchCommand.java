package io.glossa.retrieval.search;

import io.glossa.retrieval.filter.MetadataFilter;
import io.glossa.retrieval.problem.AcceptableText;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Granularity;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchRequest.QuestionTranslation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search request that has been checked.
 *
 * @param languages primary subtags to search; all when empty
 * @param filter which documents to look at; all when absent
 * @param legs to search by
 * @param rerank whether the best are looked at once more
 */
record SearchCommand(
        String question,
        String collection,
        @Nullable LanguageTag language,
        Set<String> languages,
        int limit,
        Granularity granularity,
        List<QuestionTranslation> translations,
        @Nullable MetadataFilter filter,
        Set<Leg> legs,
        boolean rerank) {

    SearchCommand {
        translations = List.copyOf(translations);
        legs = Set.copyOf(legs);
    }

    private static final int DEFAULT_LIMIT = 10;
    private static final int MOST_PASSAGES = 100;
    private static final int MOST_SENTENCES = 1000;
    private static final int MOST_TRANSLATIONS = 20;

    /** @throws RetrievalException if the request makes no sense */
    static SearchCommand of(SearchRequest request, SearchSettings settings) {
        int longestQuestion = settings.maximumQuestionLength();
        String question = Objects.requireNonNullElse(request.question(), "");
        if (question.isBlank()) {
            throw invalid("The question is empty.");
        }
        if (question.length() > longestQuestion) {
            throw invalid("The question has more than %d characters.".formatted(longestQuestion));
        }
        AcceptableText.check("question", question);
        if (request.collection() == null) {
            throw invalid("The collection is not named.");
        }
        Granularity granularity = Objects.requireNonNullElse(request.granularity(), Granularity.PASSAGE);
        int most = granularity == Granularity.PASSAGE ? MOST_PASSAGES : MOST_SENTENCES;
        List<QuestionTranslation> translations = Objects.requireNonNullElse(request.translations(), List.of());
        if (translations.size() > MOST_TRANSLATIONS) {
            throw invalid("More than %d translations of the question.".formatted(MOST_TRANSLATIONS));
        }
        for (QuestionTranslation translation : translations) {
            if (translation.language() == null
                    || translation.text() == null
                    || translation.text().isBlank()) {
                throw invalid("A translation of the question has no language or no text.");
            }
            if (translation.text().length() > longestQuestion) {
                throw invalid("A translation of the question has more than %d characters.".formatted(longestQuestion));
            }
            AcceptableText.check("translation", translation.text());
        }
        int limit = Objects.requireNonNullElse(request.limit(), DEFAULT_LIMIT);
        if (limit < 1 || limit > most) {
            throw invalid("The limit is not in 1 to %d.".formatted(most));
        }
        List<LanguageTag> languages = Objects.requireNonNullElse(request.languages(), List.of());
        return new SearchCommand(
                question,
                request.collection(),
                request.language(),
                languages.stream().map(tag -> tag.primary().value()).collect(Collectors.toUnmodifiableSet()),
                limit,
                granularity,
                translations,
                request.filter() == null ? null : MetadataFilter.parse(request.filter()),
                legs(request.legs(), settings.legs()),
                Objects.requireNonNullElse(request.rerank(), settings.rerank()));
    }

    private static Set<Leg> legs(@Nullable List<String> wanted, Set<Leg> usual) {
        if (wanted == null) {
            return usual;
        }
        return wanted.stream()
                .map(label -> Leg.find(label)
                        .orElseThrow(() -> invalid("There is no leg '%s', but %s."
                                .formatted(
                                        label,
                                        Arrays.stream(Leg.values())
                                                .map(Leg::label)
                                                .collect(Collectors.joining(", "))))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RetrievalException invalid(String detail) {
        return new RetrievalException(ProblemType.INVALID_REQUEST, detail);
    }
}

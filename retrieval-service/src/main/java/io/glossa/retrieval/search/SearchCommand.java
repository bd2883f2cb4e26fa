package io.glossa.retrieval.search;

import io.glossa.retrieval.problem.AcceptableText;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Granularity;
import io.glossa.wire.retrieval.SearchRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search request that has been checked.
 *
 * @param languages primary subtags to search; all when empty
 * @param limit how many passages or sentences, as the granularity says
 */
record SearchCommand(
        String question,
        String collection,
        @Nullable LanguageTag language,
        Set<String> languages,
        int limit,
        Granularity granularity) {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MOST_PASSAGES = 100;
    private static final int MOST_SENTENCES = 1000;

    /** @throws RetrievalException if the request makes no sense */
    static SearchCommand of(SearchRequest request, int longestQuestion) {
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
        int limit = Objects.requireNonNullElse(request.limit(), DEFAULT_LIMIT);
        Granularity granularity = Objects.requireNonNullElse(request.granularity(), Granularity.PASSAGE);
        int largest = switch (granularity) {
            case PASSAGE -> MOST_PASSAGES;
            case SENTENCE -> MOST_SENTENCES;
        };
        if (limit < 1 || limit > largest) {
            throw invalid("The limit is not in 1 to %d.".formatted(largest));
        }
        List<LanguageTag> languages = Objects.requireNonNullElse(request.languages(), List.of());
        return new SearchCommand(
                question,
                request.collection(),
                request.language(),
                languages.stream().map(tag -> tag.primary().value()).collect(Collectors.toUnmodifiableSet()),
                limit,
                granularity);
    }

    private static RetrievalException invalid(String detail) {
        return new RetrievalException(ProblemType.INVALID_REQUEST, detail);
    }
}

package io.glossa.retrieval.search;

import io.glossa.retrieval.problem.AcceptableText;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.LanguageTag;
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
 */
record SearchCommand(
        String question, String collection, @Nullable LanguageTag language, Set<String> languages, int limit) {

    private static final int DEFAULT_LIMIT = 10;
    private static final int LARGEST_LIMIT = 100;

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
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw invalid("The limit is not in 1 to %d.".formatted(LARGEST_LIMIT));
        }
        List<LanguageTag> languages = Objects.requireNonNullElse(request.languages(), List.of());
        return new SearchCommand(
                question,
                request.collection(),
                request.language(),
                languages.stream().map(tag -> tag.primary().value()).collect(Collectors.toUnmodifiableSet()),
                limit);
    }

    private static RetrievalException invalid(String detail) {
        return new RetrievalException(ProblemType.INVALID_REQUEST, detail);
    }
}

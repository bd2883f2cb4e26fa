package io.glossa.retrieval.document;

import io.glossa.retrieval.problem.AcceptableText;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.Principals;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A document that has passed every check that needs no database. Made by {@link #of}.
 *
 * @param pages offsets into the text at which its pages begin; empty where it has none
 * @param principals who may see it; everyone of the tenant when empty
 */
record Submission(
        String id,
        String title,
        @Nullable LanguageTag language,
        String text,
        @Nullable String uri,
        Map<String, Object> metadata,
        List<Integer> pages,
        Set<String> principals) {

    /** No slash, so that an id is one segment of a path, and nothing that a path would swallow. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{M}\\p{N}_][\\p{L}\\p{M}\\p{N}_ .:@~+=,()'-]{0,199}");

    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_URI = 4000;

    /** @throws RetrievalException if the document cannot be stored as it is */
    static Submission of(@Nullable String pathId, DocumentInput input, DataSize limit) {
        return of(pathId, input, List.of(), limit);
    }

    /** @throws RetrievalException if the document cannot be stored as it is */
    static Submission of(@Nullable String pathId, DocumentInput input, List<Integer> pages, DataSize limit) {
        String id = idOf(pathId, input.id());
        String text = textOf(input, limit);
        String title = input.title() == null || input.title().isBlank() ? id : input.title();
        requireTitle(title);
        requireUri(input.uri());
        Map<String, Object> metadata = new HashMap<>();
        if (input.metadata() != null) {
            AcceptableText.checkAll("metadata", input.metadata());
            input.metadata().forEach((key, value) -> {
                if (value != null) {
                    metadata.put(key, value);
                }
            });
        }
        return new Submission(
                id,
                title,
                input.language(),
                text,
                input.uri(),
                metadata,
                List.copyOf(pages),
                principals(input.principals()));
    }

    /**
     * Who may see a document; everyone of the tenant when empty.
     *
     * @param principals as they were given; a list that is there but empty is refused, for it might mean nobody
     * @throws RetrievalException if they are not acceptable
     */
    static Set<String> principals(@Nullable List<String> principals) {
        if (principals == null) {
            return Set.of();
        }
        if (principals.isEmpty()) {
            throw invalid("'principals' is empty: leave it out for a document that everyone of the tenant may see.");
        }
        try {
            return Principals.checked(principals);
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private static String idOf(@Nullable String pathId, @Nullable String bodyId) {
        if (pathId != null && bodyId != null && !pathId.equals(bodyId)) {
            throw invalid("The document's id in the path and in the body differ.");
        }
        String id = pathId == null ? bodyId : pathId;
        if (id == null) {
            throw invalid("The document has no id.");
        }
        return requireId(id);
    }

    static void requireTitle(@Nullable String title) {
        if (title != null) {
            AcceptableText.check("title", title);
            requireLength("title", title, LONGEST_TITLE);
        }
    }

    static void requireUri(@Nullable String uri) {
        if (uri != null) {
            AcceptableText.check("uri", uri);
            requireLength("uri", uri, LONGEST_URI);
        }
    }

    static String requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw invalid("A document's id has 1 to 200 letters, digits, spaces and characters of _.:@~+=,()'-"
                    + " and begins with a letter, digit or underscore.");
        }
        return id;
    }

    private static String textOf(DocumentInput input, DataSize limit) {
        String text = Objects.requireNonNullElse(input.text(), "");
        if (text.isBlank()) {
            throw new RetrievalException(ProblemType.INVALID_TEXT, "The document has no text.");
        }
        AcceptableText.check("text", text);
        if (text.length() > limit.toBytes() || text.getBytes(StandardCharsets.UTF_8).length > limit.toBytes()) {
            throw new RetrievalException(
                    ProblemType.CONTENT_TOO_LARGE,
                    "The document's text has more than %d bytes in UTF-8.".formatted(limit.toBytes()));
        }
        return text;
    }

    private static void requireLength(String what, String value, int longest) {
        if (value.length() > longest) {
            throw invalid("The %s has more than %d characters.".formatted(what, longest));
        }
    }

    private static RetrievalException invalid(String detail) {
        return new RetrievalException(ProblemType.INVALID_REQUEST, detail);
    }
}

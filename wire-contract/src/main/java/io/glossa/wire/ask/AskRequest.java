package io.glossa.wire.ask;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.answer.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question over a collection.
 *
 * @param answerLanguage the question's own when absent
 * @param mode {@link Mode#AUTO} when absent
 * @param limit how many passages to consider, 1 to 50; 10 when absent
 * @param offsets {@link OffsetUnit#UTF16} when absent
 * @param languages the source languages to search; all when absent or empty
 * @param filter a condition on the documents' metadata, such as {@code year >= 2020 and kind = "report"}; all when absent
 * @param conversation what was said before, in its order and without the question, which may then refer to it
 */
public record AskRequest(
        String question,
        String collection,
        @Nullable LanguageTag answerLanguage,
        @Nullable Mode mode,
        @Nullable Integer limit,
        @Nullable OffsetUnit offsets,
        @Nullable List<LanguageTag> languages,
        @Nullable String filter,
        @Nullable List<Turn> conversation) {

    /** A question that follows nothing, over every document of the collection. */
    public AskRequest(
            String question,
            String collection,
            @Nullable LanguageTag answerLanguage,
            @Nullable Mode mode,
            @Nullable Integer limit,
            @Nullable OffsetUnit offsets,
            @Nullable List<LanguageTag> languages) {
        this(question, collection, answerLanguage, mode, limit, offsets, languages, null, null);
    }
}

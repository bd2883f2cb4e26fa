package io.glossa.wire.retrieval;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search for the passages that answer a question, in whatever language they stand.
 *
 * @param language the question's language; identified when absent
 * @param languages the source languages to search; all when absent or empty
 * @param limit how many passages, 1 to 100; 10 when absent
 * @param translations the question in other languages, each searched as a leg of its own
 */
public record SearchRequest(
        String question,
        String collection,
        @Nullable LanguageTag language,
        @Nullable List<LanguageTag> languages,
        @Nullable Integer limit,
        @Nullable List<QuestionTranslation> translations) {

    public record QuestionTranslation(LanguageTag language, String text) {}
}

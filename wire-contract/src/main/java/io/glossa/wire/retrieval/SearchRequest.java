package io.glossa.wire.retrieval;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search for the passages that answer a question, in whatever language they stand.
 *
 * @param language the question's language; identified when absent
 * @param languages the source languages to search; all when absent or empty
 * @param limit how many hits: 1 to 100 passages, or 1 to 1000 sentences; 10 when absent
 * @param translations the question in other languages, each searched as a leg of its own
 * @param granularity what is ranked; {@link Granularity#PASSAGE} when absent
 * @param filter a condition on the documents' metadata, such as {@code year >= 2020 and kind = "report"}; all when absent
 * @param legs the ways of searching to use, as {@link Passage.LegHit} names them; those of the settings when absent.
 *     {@code dense} is always among them
 * @param rerank whether the best sentences of each language are read once more, word by word, which finds more across languages
 *     and takes several times as long; as it is set when absent
 */
public record SearchRequest(
        String question,
        String collection,
        @Nullable LanguageTag language,
        @Nullable List<LanguageTag> languages,
        @Nullable Integer limit,
        @Nullable List<QuestionTranslation> translations,
        @Nullable Granularity granularity,
        @Nullable String filter,
        @Nullable List<String> legs,
        @Nullable Boolean rerank) {

    /** A search that looks at the best once more where the settings say so. */
    public SearchRequest(
            String question,
            String collection,
            @Nullable LanguageTag language,
            @Nullable List<LanguageTag> languages,
            @Nullable Integer limit,
            @Nullable List<QuestionTranslation> translations,
            @Nullable Granularity granularity,
            @Nullable String filter,
            @Nullable List<String> legs) {
        this(question, collection, language, languages, limit, translations, granularity, filter, legs, null);
    }

    /** A search of every document, with the legs of the settings. */
    public SearchRequest(
            String question,
            String collection,
            @Nullable LanguageTag language,
            @Nullable List<LanguageTag> languages,
            @Nullable Integer limit,
            @Nullable List<QuestionTranslation> translations,
            @Nullable Granularity granularity) {
        this(question, collection, language, languages, limit, translations, granularity, null, null);
    }

    /** A search for passages. */
    public SearchRequest(
            String question,
            String collection,
            @Nullable LanguageTag language,
            @Nullable List<LanguageTag> languages,
            @Nullable Integer limit,
            @Nullable List<QuestionTranslation> translations) {
        this(question, collection, language, languages, limit, translations, null);
    }

    public record QuestionTranslation(LanguageTag language, String text) {}
}

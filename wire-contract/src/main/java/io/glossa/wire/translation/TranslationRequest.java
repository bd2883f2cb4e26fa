package io.glossa.wire.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.translation.ErasedDocuments.Origin;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts to translate.
 *
 * @param source identified for each text when absent
 * @param deadlineMillis how long the caller waits: texts that are not ready by then come back without a translation,
 *     the others with theirs; the service's own limit when absent
 * @param glossary how terms are to be translated; none when absent
 * @param protect terms that stay as they are; none when absent
 * @param protectEntities whether codes, addresses, placeholders, markup, names and numbers are marked for the translator,
 *     and translations that lost one are tried once more; so when absent
 * @param align whether the words of each text are aligned with its translation's; so when absent. The gateway alone
 *     heeds it
 * @param offsets what the response's spans are counted in; {@link OffsetUnit#UTF16} when absent. The gateway alone
 *     heeds it
 * @param origins which documents the texts are from, in the texts' order, so that translations can be forgotten with them;
 *     none when absent. The gateway alone says it, clients may not
 * @param collection whose glossary counts beside {@code glossary}, which is first where both have a term; none when absent.
 *     The gateway alone heeds it
 * @param stored the collection's terms that may count, by the language of the texts; none when absent. The gateway alone says
 *     it, clients may not
 */
public record TranslationRequest(
        List<String> texts,
        @Nullable LanguageTag source,
        LanguageTag target,
        @Nullable Integer deadlineMillis,
        @Nullable List<Term> glossary,
        @Nullable List<String> protect,
        @Nullable Boolean protectEntities,
        @Nullable Boolean align,
        @Nullable OffsetUnit offsets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Set<Origin>> origins,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String collection,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StoredTerms> stored) {

    public TranslationRequest {
        texts = List.copyOf(texts);
        glossary = glossary == null ? null : List.copyOf(glossary);
        protect = protect == null ? null : List.copyOf(protect);
        origins = origins == null ? null : List.copyOf(origins);
        stored = stored == null ? null : List.copyOf(stored);
    }

    public TranslationRequest(
            List<String> texts, @Nullable LanguageTag source, LanguageTag target, @Nullable Integer deadlineMillis) {
        this(texts, source, target, deadlineMillis, null, null, null, null, null, null, null, null);
    }

    /** For a collection, without the alignment of words. */
    public static TranslationRequest forCollection(
            List<String> texts,
            @Nullable LanguageTag source,
            LanguageTag target,
            @Nullable Integer deadlineMillis,
            String collection) {
        return new TranslationRequest(
                texts, source, target, deadlineMillis, null, null, null, false, null, null, collection, null);
    }

    /** What a client asks for. */
    public TranslationRequest(
            List<String> texts,
            @Nullable LanguageTag source,
            LanguageTag target,
            @Nullable Integer deadlineMillis,
            @Nullable List<Term> glossary,
            @Nullable List<String> protect,
            @Nullable Boolean protectEntities,
            @Nullable Boolean align,
            @Nullable OffsetUnit offsets) {
        this(
                texts,
                source,
                target,
                deadlineMillis,
                glossary,
                protect,
                protectEntities,
                align,
                offsets,
                null,
                null,
                null);
    }

    /** A term of the source language and its translation. */
    public record Term(String source, String target) {}

    /**
     * Terms that a collection has for one pair of languages.
     *
     * @param source only texts in this language, see {@link LanguageTag#covers}, have the terms
     */
    public record StoredTerms(LanguageTag source, List<Term> terms) {

        public StoredTerms {
            terms = List.copyOf(terms);
        }
    }
}

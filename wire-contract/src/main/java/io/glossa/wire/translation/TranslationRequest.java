package io.glossa.wire.translation;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import java.util.List;
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
        @Nullable OffsetUnit offsets) {

    public TranslationRequest {
        texts = List.copyOf(texts);
        glossary = glossary == null ? null : List.copyOf(glossary);
        protect = protect == null ? null : List.copyOf(protect);
    }

    public TranslationRequest(
            List<String> texts, @Nullable LanguageTag source, LanguageTag target, @Nullable Integer deadlineMillis) {
        this(texts, source, target, deadlineMillis, null, null, null, null, null);
    }

    /** A term of the source language and its translation. */
    public record Term(String source, String target) {}
}

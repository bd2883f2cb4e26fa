package io.glossa.wire.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What in a source supports what in the answer.
 *
 * @param start offset of the quote into the document's text, inclusive
 * @param end offset of the quote into the document's text, exclusive
 * @param quote exactly the document's characters from start to end
 * @param answerStart offset into the answer's text, inclusive
 * @param answerEnd offset into the answer's text, exclusive
 * @param score how strongly the source supports the claim, 0 to 1
 * @param confidence how sure the word alignment is of both spans, 0 to 1
 * @param translation the quote in the answer's language, where that is another
 * @param page of the document on which the quote begins, counted from 1; absent where the document has no pages
 */
public record Citation(
        String document,
        int version,
        String title,
        @Nullable String uri,
        LanguageTag language,
        int start,
        int end,
        String quote,
        int answerStart,
        int answerEnd,
        double score,
        double confidence,
        @Nullable QuoteTranslation translation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer page) {

    /** A citation whose page is not known. */
    public Citation(
            String document,
            int version,
            String title,
            @Nullable String uri,
            LanguageTag language,
            int start,
            int end,
            String quote,
            int answerStart,
            int answerEnd,
            double score,
            double confidence,
            @Nullable QuoteTranslation translation) {
        this(
                document,
                version,
                title,
                uri,
                language,
                start,
                end,
                quote,
                answerStart,
                answerEnd,
                score,
                confidence,
                translation,
                null);
    }

    public Citation withTranslation(@Nullable QuoteTranslation translated) {
        return new Citation(
                document,
                version,
                title,
                uri,
                language,
                start,
                end,
                quote,
                answerStart,
                answerEnd,
                score,
                confidence,
                translated,
                page);
    }

    /** What its translation, if there is one, was made from. */
    public String original() {
        return translation == null || translation.sentence() == null
                ? quote
                : translation.sentence().text();
    }

    public Citation withPage(@Nullable Integer found) {
        return new Citation(
                document,
                version,
                title,
                uri,
                language,
                start,
                end,
                quote,
                answerStart,
                answerEnd,
                score,
                confidence,
                translation,
                found);
    }
}

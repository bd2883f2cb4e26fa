package io.glossa.wire.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a quote says in the answer's language. A fragment is translated worse than a sentence, so what is translated is
 * the sentence that holds the quote, and {@code span} says which of its translation's words are the quote's.
 *
 * @param text the translation of {@code sentence}, or of the quote itself where there is none
 * @param sentence what was translated; absent where that is the quote itself
 * @param span where the quote stands in {@code text}; absent where there is no sentence, for then all of the text is
 *     the quote's, and where the words could not be aligned with confidence
 */
public record QuoteTranslation(
        LanguageTag language,
        String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable QuotedSentence sentence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable QuoteSpan span) {

    /**
     * A sentence around a quote.
     *
     * @param start offset into the document's text, inclusive
     * @param end offset into the document's text, exclusive
     * @param text exactly the document's characters from start to end
     */
    public record QuotedSentence(int start, int end, String text) {}

    /**
     * A quote's place in a translation.
     *
     * @param start offset into the translation's text, inclusive
     * @param end offset into the translation's text, exclusive
     * @param confidence estimated probability, 0 to 1, that these are the right words
     */
    public record QuoteSpan(int start, int end, double confidence) {}

    public QuoteTranslation withSpan(@Nullable QuoteSpan found) {
        return new QuoteTranslation(language, text, sentence, found);
    }

    /** The same in other words, in which the quote's place is not known. */
    public QuoteTranslation withText(String other) {
        return new QuoteTranslation(language, other, sentence, null);
    }
}

package io.glossa.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences: Unicode's sentence boundaries (UAX 29) with CLDR's abbreviations per language, and
 * corrections where these are known to fail ({@link SentenceRules}). A line break always ends a sentence, so headings and
 * list items stand alone. Takes time linear in the text's length.
 */
public final class SentenceSegmenter {

    private static final int DEFAULT_LIMIT = 1_000;

    private final int limit;

    /** Sentences of at most 1,000 UTF-16 code units. */
    public SentenceSegmenter() {
        this(DEFAULT_LIMIT);
    }

    /**
     * @param limit the longest sentence in UTF-16 code units; a longer one is cut, at a clause or word where there is one
     * @throws IllegalArgumentException if {@code limit} is below 40
     */
    public SentenceSegmenter(int limit) {
        if (limit < 40) {
            throw new IllegalArgumentException("Too short for a sentence: " + limit);
        }
        this.limit = limit;
    }

    /** Spans of sentences in order, without overlap, without white space at either end; never empty ones. */
    public List<TextSpan> sentences(String text, LanguageTag language) {
        List<TextSpan> sentences = new ArrayList<>();
        SentenceRules rules = new SentenceRules(text, language);
        BreakIterator boundaries = boundaries(language);
        boundaries.setText(text);
        int start = 0;
        boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (end < text.length() && rules.continues(start, end)) {
                continue;
            }
            for (TextSpan piece : rules.pieces(start, end)) {
                add(text, piece, sentences);
            }
            start = end;
        }
        return sentences;
    }

    /** The text without the white space at its ends, which is in no sentence. */
    public static TextSpan trimmed(String text) {
        return trimmed(text, 0, text.length());
    }

    private static TextSpan trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new TextSpan(start, end);
    }

    private static BreakIterator boundaries(LanguageTag language) {
        ULocale locale = ULocale.forLocale(language.locale());
        BreakIterator plain = BreakIterator.getSentenceInstance(locale);
        return FilteredBreakIteratorBuilder.getInstance(locale).wrapIteratorWithFilter(plain);
    }

    private void add(String text, TextSpan piece, List<TextSpan> sentences) {
        TextSpan sentence = trimmed(text, piece.start(), piece.end());
        int start = sentence.start();
        int end = sentence.end();
        while (end - start > limit) {
            int cut = LongSentences.cut(text, start, start + limit);
            sentences.add(trimmedEnd(text, start, cut));
            start = cut;
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
        }
        if (start < end) {
            sentences.add(new TextSpan(start, end));
        }
    }

    private static TextSpan trimmedEnd(String text, int start, int cut) {
        int end = cut;
        while (end > start + 1 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new TextSpan(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }
}

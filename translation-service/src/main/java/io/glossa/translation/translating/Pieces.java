package io.glossa.translation.translating;

import io.glossa.language.SentenceSegmenter;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into pieces that are translated one by one. A piece never crosses a line break, and what stands between
 * the pieces is kept as it is: so paragraphs, lists and indentation survive. Sentences of one line stay together as far
 * as the limit allows, for a sentence is translated better beside its neighbours.
 */
final class Pieces {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final SentenceSegmenter segmenter;
    private final int limit;

    /** @param limit the longest piece in UTF-16 code units, unless a single sentence is longer */
    Pieces(SentenceSegmenter segmenter, int limit) {
        this.segmenter = segmenter;
        this.limit = limit;
    }

    /** Spans in order, without overlap and without white space at either end. */
    List<TextSpan> of(String text, LanguageTag language) {
        if (text.length() <= limit && !hasLineBreak(text, 0, text.length())) {
            // However many sentences that has, they would stay together.
            TextSpan whole = SentenceSegmenter.trimmed(text);
            return whole.length() == 0 ? List.of() : List.of(whole);
        }
        List<TextSpan> pieces = new ArrayList<>();
        for (TextSpan sentence : segmenter.sentences(text, language)) {
            TextSpan last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null
                    && sentence.end() - last.start() <= limit
                    && !hasLineBreak(text, last.end(), sentence.start())) {
                pieces.set(pieces.size() - 1, new TextSpan(last.start(), sentence.end()));
            } else {
                pieces.add(sentence);
            }
        }
        return pieces;
    }

    private static boolean hasLineBreak(String text, int start, int end) {
        return LINE_BREAK.matcher(text).region(start, end).find();
    }
}

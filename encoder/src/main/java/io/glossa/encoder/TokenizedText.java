package io.glossa.encoder;

import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text's token ids with special tokens, cut to a maximum, and where each token stands in the text.
 *
 * @param offsets without surrounding space; null for special tokens and for tokens that cover nothing
 */
record TokenizedText(long[] ids, List<@Nullable TextSpan> offsets) {

    int length() {
        return ids.length;
    }

    /** Cuts text tokens from the end and keeps the special tokens after them, as the models were trained. */
    static TokenizedText of(String text, TokenizerModel model, TokenizerModel.Tokens tokens, int maximumTokens) {
        long[] prefix = model.prefix();
        long[] suffix = model.suffix();
        int kept = Math.clamp(maximumTokens - prefix.length - suffix.length, 0, tokens.ids().length);
        long[] ids = Stream.of(
                        LongStream.of(prefix), LongStream.of(tokens.ids()).limit(kept), LongStream.of(suffix))
                .flatMapToLong(each -> each)
                .toArray();
        List<@Nullable TextSpan> offsets = new ArrayList<>(ids.length);
        offsets.addAll(Collections.nCopies(prefix.length, null));
        for (TextSpan span : tokens.spans().subList(0, kept)) {
            offsets.add(span == null ? null : trimmed(text, span));
        }
        offsets.addAll(Collections.nCopies(suffix.length, null));
        return new TokenizedText(ids, offsets);
    }

    /** Word pieces take the space before them along, which is no part of a word; null if nothing else is left. */
    private static @Nullable TextSpan trimmed(String text, TextSpan span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : new TextSpan(start, end);
    }

    /** No-break spaces too, which Java does not count as white. */
    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}

package io.glossa.encoder;

import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text's token ids with special tokens, cut to a maximum, and where each token stands in the text.
 *
 * @param offsets without surrounding space; null for special tokens and for tokens that cover nothing
 * @param surprisals the negative logarithm of each token's probability, 0 for special tokens
 */
record TokenizedText(long[] ids, List<@Nullable TextSpan> offsets, double[] surprisals) {

    int length() {
        return ids.length;
    }

    static TokenizedText of(String text, TokenizerModel model, TokenizerModel.Tokens tokens, int maximumTokens) {
        long[] ids = ids(model, tokens, maximumTokens);
        int before = model.prefix().length;
        int after = model.suffix().length;
        List<@Nullable TextSpan> offsets = new ArrayList<>(ids.length);
        offsets.addAll(Collections.nCopies(before, null));
        for (TextSpan span : tokens.spans().subList(0, ids.length - before - after)) {
            offsets.add(span == null ? null : trimmed(text, span));
        }
        offsets.addAll(Collections.nCopies(after, null));
        double[] surprisals = new double[ids.length];
        System.arraycopy(tokens.surprisals(), 0, surprisals, before, ids.length - before - after);
        return new TokenizedText(ids, offsets, surprisals);
    }

    /** Cuts text tokens from the end and keeps the special tokens after them, as the models were trained. */
    static long[] ids(TokenizerModel model, TokenizerModel.Tokens tokens, int maximumTokens) {
        long[] prefix = model.prefix();
        long[] suffix = model.suffix();
        int kept = Math.clamp(maximumTokens - prefix.length - suffix.length, 0, tokens.ids().length);
        long[] ids = Arrays.copyOf(prefix, prefix.length + kept + suffix.length);
        System.arraycopy(tokens.ids(), 0, ids, prefix.length, kept);
        System.arraycopy(suffix, 0, ids, prefix.length + kept, suffix.length);
        return ids;
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

package io.glossa.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text's token ids with special tokens, cut to a maximum, and where each token stands in the text. */
record TokenizedText(long[] ids, List<@Nullable TextSpan> offsets) {

    int length() {
        return ids.length;
    }

    /** Cuts text tokens from the end and keeps the special tokens after them, as the models were trained. */
    static long[] cut(Encoding encoding, int maximumTokens) {
        long[] ids = encoding.getIds();
        if (ids.length <= maximumTokens) {
            return ids;
        }
        long[] special = encoding.getSpecialTokenMask();
        int trailing = 0;
        while (trailing < maximumTokens && special[ids.length - 1 - trailing] == 1) {
            trailing++;
        }
        long[] kept = new long[maximumTokens];
        System.arraycopy(ids, 0, kept, 0, maximumTokens - trailing);
        System.arraycopy(ids, ids.length - trailing, kept, maximumTokens - trailing, trailing);
        return kept;
    }

    /**
     * Offsets of the tokens in {@code text}, without space; null for special tokens and for tokens that cover nothing. The native
     * tokeniser counts code points, so that its offsets are wrong for Java after the first surrogate pair.
     */
    static TokenizedText withOffsets(String text, Encoding encoding, int maximumTokens) {
        long[] ids = cut(encoding, maximumTokens);
        long[] special = encoding.getSpecialTokenMask();
        @Nullable CharSpan[] spans = encoding.getCharTokenSpans();
        CodePointIndex index = CodePointIndex.of(text);
        List<@Nullable TextSpan> offsets = new ArrayList<>(ids.length);
        boolean cut = ids.length < spans.length;
        for (int i = 0; i < ids.length; i++) {
            CharSpan span = spans[i];
            boolean ending = cut && ids[i] != encoding.getIds()[i];
            if (special[i] == 1 || ending || span == null || span.getEnd() <= span.getStart()) {
                offsets.add(null);
            } else {
                offsets.add(trimmed(text, index.utf16(span.getStart()), index.utf16(span.getEnd())));
            }
        }
        return new TokenizedText(ids, offsets);
    }

    /** Word pieces take the space before them along, which is no part of a word; null if nothing else is left. */
    private static @Nullable TextSpan trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : new TextSpan(start, end);
    }
}

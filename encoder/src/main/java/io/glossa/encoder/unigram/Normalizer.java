package io.glossa.encoder.unigram;

import com.ibm.icu.text.BreakIterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Applies a {@link PrecompiledCharsmap} as Hugging Face's {@code tokenizers} do: to a whole grapheme cluster if it is short
 * and has a rule, else to each of its characters.
 */
final class Normalizer {

    /** In UTF-8; longer clusters are looked up by character. */
    private static final int LONGEST_CLUSTER = 5;

    /** From here on a character may belong to the one before it. Below, only a line feed after a carriage return does. */
    private static final char FIRST_MARK = 0x300;

    private final PrecompiledCharsmap charsmap;
    /** By ASCII character; most have no rule, and most texts consist of them. */
    private final @Nullable String[] ascii = new String[0x80];

    Normalizer(PrecompiledCharsmap charsmap) {
        this.charsmap = charsmap;
        for (int character = 0; character < ascii.length; character++) {
            ascii[character] = charsmap.replacement(new byte[] {(byte) character});
        }
    }

    NormalizedText normalize(String text, int start, int end) {
        NormalizedText normalized = new NormalizedText(end - start);
        if (isEveryCharacterACluster(text, start, end)) {
            for (int at = start; at < end; at++) {
                character(text, at, at + 1, normalized);
            }
            return normalized;
        }
        String part = text.substring(start, end);
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(part);
        int from = 0;
        for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
            cluster(text, start + from, start + to, normalized);
            from = to;
        }
        return normalized;
    }

    private static boolean isEveryCharacterACluster(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char unit = text.charAt(at);
            if (unit >= FIRST_MARK || unit == '\r') {
                return false;
            }
        }
        return true;
    }

    private void cluster(String text, int start, int end, NormalizedText normalized) {
        if (end - start > 1 && end - start <= LONGEST_CLUSTER) {
            byte[] utf8 = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
            String replacement = utf8.length <= LONGEST_CLUSTER ? charsmap.replacement(utf8) : null;
            if (replacement != null) {
                normalized.append(replacement, start, end);
                return;
            }
        }
        for (int at = start; at < end; ) {
            int next = at + Character.charCount(text.codePointAt(at));
            character(text, at, next, normalized);
            at = next;
        }
    }

    private void character(String text, int start, int end, NormalizedText normalized) {
        char unit = text.charAt(start);
        String replacement = unit < ascii.length
                ? ascii[unit]
                : charsmap.replacement(text.substring(start, end).getBytes(StandardCharsets.UTF_8));
        if (replacement != null) {
            normalized.append(replacement, start, end);
            return;
        }
        for (int at = start; at < end; at++) {
            normalized.append(text.charAt(at), start, end);
        }
    }
}

package io.glossa.encoder.alignment;

import io.glossa.wire.TextSpan;
import java.util.List;

/**
 * Finds the run of words that overlaps best with those that belong: the one whose expected character F1 is the greatest.
 * A stray aligned word far away costs more than it brings, a gap between aligned words does not tear them apart. The
 * smallest span around all aligned words, the usual way, is lost to the first stray word.
 */
final class SpanDecoder {

    private SpanDecoder() {}

    /** @param expectedF1 from 0 to 1; 0 if no word belongs */
    record Decoded(TextSpan span, double expectedF1) {}

    /**
     * @param words at least one, in reading order
     * @param belonging for each word the probability that it belongs
     */
    static Decoded decode(List<TextSpan> words, double[] belonging) {
        double belongingCharacters = 0;
        for (int i = 0; i < belonging.length; i++) {
            belongingCharacters += belonging[i] * words.get(i).length();
        }
        Decoded best = new Decoded(words.getFirst(), 0);
        for (int first = 0; first < belonging.length; first++) {
            int start = words.get(first).start();
            double inside = 0;
            for (int last = first; last < belonging.length; last++) {
                TextSpan word = words.get(last);
                inside += belonging[last] * word.length();
                double f1 = 2 * inside / (word.end() - start + belongingCharacters);
                if (f1 > best.expectedF1()) {
                    best = new Decoded(new TextSpan(start, word.end()), f1);
                }
            }
        }
        return best;
    }
}

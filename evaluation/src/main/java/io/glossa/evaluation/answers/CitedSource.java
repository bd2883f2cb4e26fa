package io.glossa.evaluation.answers;

import io.glossa.wire.TextSpan;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of a source that was cited.
 *
 * @param span in UTF-16 code units
 */
public record CitedSource(String document, TextSpan span) {

    /** How many of the citations overlap the wanted sentence. */
    public static int right(List<CitedSource> citations, String document, TextSpan sentence) {
        return (int) citations.stream()
                .filter(citation -> citation.document.equals(document) && citation.span.overlaps(sentence))
                .count();
    }

    /**
     * F1 of characters between all that was cited and the wanted stretch; a character that two citations cover counts
     * once, and what was cited in other documents lowers the precision.
     */
    public static double spanF1(List<CitedSource> citations, String document, TextSpan wanted) {
        Map<String, BitSet> cited = new HashMap<>();
        for (CitedSource citation : citations) {
            cited.computeIfAbsent(citation.document, name -> new BitSet())
                    .set(citation.span.start(), citation.span.end());
        }
        int characters = cited.values().stream().mapToInt(BitSet::cardinality).sum();
        BitSet shared = (BitSet) cited.getOrDefault(document, new BitSet()).clone();
        BitSet gold = new BitSet();
        gold.set(wanted.start(), wanted.end());
        shared.and(gold);
        return characters == 0 ? 0 : 2.0 * shared.cardinality() / (characters + wanted.length());
    }
}

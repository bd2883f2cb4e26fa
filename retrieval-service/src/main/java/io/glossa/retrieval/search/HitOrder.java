package io.glossa.retrieval.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Orders hits by their score, but sees to it that the question's own language has its share of the first ten: a reader
 * who can read a source without help should not have to look for it behind ten that he cannot. The own-language hits that
 * are lifted take the last of the ten places.
 */
final class HitOrder {

    private static final int FIRST = 10;

    private HitOrder() {}

    /**
     * @param hits best first
     * @param quota how many of the first ten are to be {@code own}, if there are so many
     */
    static <T> List<T> withQuota(List<T> hits, Predicate<T> own, int quota) {
        if (hits.size() <= FIRST) {
            return hits;
        }
        List<T> first = new ArrayList<>(hits.subList(0, FIRST));
        int missing = quota - (int) first.stream().filter(own).count();
        List<T> lifted = hits.stream()
                .skip(FIRST)
                .filter(own)
                .limit(Math.max(0, missing))
                .toList();
        for (int i = first.size() - 1; i >= 0 && first.size() + lifted.size() > FIRST; i--) {
            if (!own.test(first.get(i))) {
                first.remove(i);
            }
        }
        List<T> ordered = new ArrayList<>(first);
        ordered.addAll(lifted);
        hits.stream().filter(hit -> !ordered.contains(hit)).toList().forEach(ordered::add);
        return ordered;
    }
}

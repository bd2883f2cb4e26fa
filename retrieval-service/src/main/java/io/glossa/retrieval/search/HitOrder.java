package io.glossa.retrieval.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Lays hits out in pages of ten. Which hits a page holds is decided with the bonus of the question's own language: a reader
 * who can read a source without help should not have to look for it behind ten that he cannot. In which order they stand
 * on it is decided without: the evidence that is clearly best comes first, whatever its language.
 */
final class HitOrder {

    private static final int PAGE = 10;

    private HitOrder() {}

    /**
     * @param hits in the order that decides between equals
     * @param place what decides on which page a hit is
     * @param score what decides where on the page
     */
    static <T> List<T> inPages(List<T> hits, ToDoubleFunction<T> place, ToDoubleFunction<T> score) {
        List<T> placed = hits.stream()
                .sorted(Comparator.comparingDouble(place).reversed())
                .toList();
        List<T> ordered = new ArrayList<>(placed.size());
        for (int first = 0; first < placed.size(); first += PAGE) {
            placed.subList(first, Math.min(placed.size(), first + PAGE)).stream()
                    .sorted(Comparator.comparingDouble(score).reversed())
                    .forEach(ordered::add);
        }
        return ordered;
    }
}

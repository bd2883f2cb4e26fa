package io.glossa.evaluation.alignment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.commons.rng.core.source32.MersenneTwister;

/**
 * Draws what Python's {@code random.seed(seed); random.sample(all, size)} draws, so that results can be held against
 * measurements made in Python.
 */
final class PythonSample {

    private final MersenneTwister random;

    private PythonSample(int seed) {
        random = new MersenneTwister(new int[] {seed});
    }

    /** All, in their order, if the sample is to be no smaller. */
    static <T> List<T> of(List<T> all, int size, int seed) {
        if (size >= all.size()) {
            return all;
        }
        PythonSample sample = new PythonSample(seed);
        return all.size() <= largestShuffled(size) ? sample.shuffled(all, size) : sample.picked(all, size);
    }

    /** Python weighs the memory of a copy of the list against that of a set of what was drawn. */
    private static double largestShuffled(int size) {
        return size > 5 ? 21 + Math.pow(4, Math.ceil(Math.log(size * 3) / Math.log(4))) : 21;
    }

    private <T> List<T> shuffled(List<T> all, int size) {
        List<T> pool = new ArrayList<>(all);
        List<T> drawn = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int left = pool.size() - i;
            int index = below(left);
            drawn.add(pool.get(index));
            pool.set(index, pool.get(left - 1));
        }
        return drawn;
    }

    private <T> List<T> picked(List<T> all, int size) {
        SequencedSet<Integer> indices = new LinkedHashSet<>();
        while (indices.size() < size) {
            indices.add(below(all.size()));
        }
        return indices.stream().map(all::get).toList();
    }

    private int below(int bound) {
        int shift = Integer.numberOfLeadingZeros(bound);
        int drawn = random.nextInt() >>> shift;
        while (drawn >= bound) {
            drawn = random.nextInt() >>> shift;
        }
        return drawn;
    }
}

package io.glossa.evaluation.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a fit chooses for labels that it does not see: k folds of whole groups, drawn several times. */
final class CrossValidation {

    private static final int FOLDS = 10;
    private static final int DRAWS = 5;

    /** By draw, of each label: the setting that was chosen without its fold. */
    private final int[][] chosen;

    CrossValidation(Fit fit, LabelGroups groups, long seed) {
        int labels = groups.of().length;
        int folds = Math.min(FOLDS, groups.count());
        Random random = new Random(seed);
        chosen = new int[DRAWS][labels];
        for (int[] draw : chosen) {
            int[] foldOf = folds(groups.count(), folds, random);
            for (int fold = 0; fold < folds; fold++) {
                int held = fold;
                int setting = fit.choose(IntStream.range(0, labels)
                        .filter(label -> foldOf[groups.of()[label]] != held)
                        .toArray());
                IntStream.range(0, labels)
                        .filter(label -> foldOf[groups.of()[label]] == held)
                        .forEach(label -> draw[label] = setting);
            }
        }
    }

    private static int[] folds(int groups, int folds, Random random) {
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, groups).boxed().toList());
        Collections.shuffle(shuffled, random);
        int[] foldOf = new int[groups];
        for (int i = 0; i < groups; i++) {
            foldOf[shuffled.get(i)] = i % folds;
        }
        return foldOf;
    }

    /** @param value of a setting, for this label; their mean over the draws */
    double heldOut(int label, ToDoubleFunction<Integer> value) {
        return Arrays.stream(chosen)
                .mapToDouble(draw -> value.applyAsDouble(draw[label]))
                .average()
                .orElse(0);
    }
}

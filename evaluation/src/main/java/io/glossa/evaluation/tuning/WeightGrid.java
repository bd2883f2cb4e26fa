package io.glossa.evaluation.tuning;

import io.glossa.wire.retrieval.SearchWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What a fit chooses from: five things are moved, each by a step or two, and all combinations of that. Crowding is not among
 * them, as it makes too little of a difference to be told from a few labels.
 */
final class WeightGrid {

    private static final double NEVER = 2;

    private WeightGrid() {}

    /**
     * Some weights, and how far they are from the default.
     *
     * @param steps of all that is moved, together
     */
    record Setting(SearchWeights weights, int steps) {}

    /** All settings, each once, those nearest to the default first: it is the first one itself. */
    static List<Setting> around(SearchWeights defaults) {
        List<Setting> settings = List.of(new Setting(defaults, 0));
        settings = crossed(settings, new double[] {0, 1, 2, 4}, 1, WeightGrid::letters);
        settings = crossed(settings, new double[] {0, 1, 4}, 1, WeightGrid::names);
        settings = crossed(settings, new double[] {0, 1, 2}, 1, WeightGrid::context);
        settings = crossed(settings, new double[] {0, 0.5, 1, 1.5, 2}, 2, WeightGrid::ownLanguageBonus);
        settings = crossed(
                settings, new double[] {0, defaults.translationCosine(), NEVER}, 1, WeightGrid::translationCosine);
        // Where a default is 0 there is nothing to multiply.
        Map<SearchWeights, Setting> once = new LinkedHashMap<>();
        settings.stream()
                .sorted(Comparator.comparingInt(Setting::steps))
                .forEach(setting -> once.putIfAbsent(setting.weights, setting));
        return List.copyOf(once.values());
    }

    private static List<Setting> crossed(
            List<Setting> settings, double[] levels, int usual, BiFunction<SearchWeights, Double, SearchWeights> move) {
        List<Setting> all = new ArrayList<>();
        for (Setting setting : settings) {
            for (int level = 0; level < levels.length; level++) {
                all.add(new Setting(
                        move.apply(setting.weights, levels[level]), setting.steps + Math.abs(level - usual)));
            }
        }
        return all;
    }

    /** Without what binary fractions leave behind. */
    private static double product(double factor, double weight) {
        return Math.round(factor * weight * 1e9) / 1e9;
    }

    private static SearchWeights letters(SearchWeights of, double factor) {
        return new SearchWeights(
                product(factor, of.letters()),
                product(factor, of.foreignLetters()),
                of.names(),
                of.crowding(),
                of.context(),
                of.ownLanguageBonus(),
                of.translationCosine());
    }

    private static SearchWeights names(SearchWeights of, double factor) {
        return new SearchWeights(
                of.letters(),
                of.foreignLetters(),
                product(factor, of.names()),
                of.crowding(),
                of.context(),
                of.ownLanguageBonus(),
                of.translationCosine());
    }

    private static SearchWeights context(SearchWeights of, double factor) {
        return new SearchWeights(
                of.letters(),
                of.foreignLetters(),
                of.names(),
                of.crowding(),
                product(factor, of.context()),
                of.ownLanguageBonus(),
                of.translationCosine());
    }

    private static SearchWeights ownLanguageBonus(SearchWeights of, double factor) {
        return new SearchWeights(
                of.letters(),
                of.foreignLetters(),
                of.names(),
                of.crowding(),
                of.context(),
                product(factor, of.ownLanguageBonus()),
                of.translationCosine());
    }

    private static SearchWeights translationCosine(SearchWeights of, double value) {
        return new SearchWeights(
                of.letters(),
                of.foreignLetters(),
                of.names(),
                of.crowding(),
                of.context(),
                of.ownLanguageBonus(),
                value);
    }
}

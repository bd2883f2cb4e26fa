package io.glossa.evaluation.tuning;

import io.glossa.evaluation.dataset.Label;
import io.glossa.evaluation.dataset.Label.Piece;
import io.glossa.evaluation.retrieval.PairScores;
import io.glossa.evaluation.tuning.TuningOutcome.Decision;
import io.glossa.evaluation.tuning.TuningOutcome.Measured;
import io.glossa.evaluation.tuning.WeightGrid.Setting;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.SearchWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Fits, cross-validates and decides, by ranks that are known already. */
final class Tuner {

    static final String MEASURE = "ndcg-at-10";

    /**
     * How sure it has to be that the fitted weights are better. The folds of a cross-validation share most of their labels, so
     * that chance is greater than the test says: docs/decisions/0027-tuning.md has how much.
     */
    private static final double CHANCE = 0.01;

    private final List<Label> labels;
    private final List<Setting> grid;
    private final SearchWeights current;
    private final boolean tuned;
    private final LabelGroups groups;
    private final RankedLabels ranked;
    private final GroupedMeans means;
    private final Fit fit;
    private final CrossValidation crossValidation;

    /**
     * @param grid the default first
     * @param current what the collection is searched with
     * @param tuned whether that is something else than the default
     * @param ranked by each setting of the grid, and then by the current one
     */
    Tuner(
            List<Label> labels,
            List<Setting> grid,
            SearchWeights current,
            boolean tuned,
            LabelGroups groups,
            RankedLabels ranked,
            long seed) {
        this.labels = List.copyOf(labels);
        this.grid = List.copyOf(grid);
        this.current = current;
        this.tuned = tuned;
        this.groups = groups;
        this.ranked = ranked;
        this.means = new GroupedMeans(groups, seed);
        this.fit = new Fit(
                ranked.gains(grid.size()),
                grid.stream().mapToInt(Setting::steps).toArray(),
                groups);
        this.crossValidation = new CrossValidation(fit, groups, seed);
    }

    TuningOutcome outcome(String collection) {
        SearchWeights chosen = grid.get(
                        fit.choose(IntStream.range(0, labels.size()).toArray()))
                .weights();
        BiPredicate<Label, Piece> all = (label, piece) -> true;
        List<Measured> measured = new ArrayList<>();
        Measured main = measured(MEASURE, PairScores::ndcg10, all).orElseThrow();
        measured.add(main);
        measured("recall-at-10", PairScores::r10, all).ifPresent(measured::add);
        measured("recall-at-1", PairScores::r1, all).ifPresent(measured::add);
        measured(MEASURE + ", own language", PairScores::ndcg10, (label, piece) -> isOwn(label, piece, true))
                .ifPresent(measured::add);
        measured(MEASURE + ", other languages", PairScores::ndcg10, (label, piece) -> isOwn(label, piece, false))
                .ifPresent(measured::add);
        double chance = means.chance(differences(0));
        double chanceOfCurrent = tuned ? means.chance(differences(grid.size())) : chance;
        return new TuningOutcome(
                collection,
                labels.size(),
                groups.count(),
                groups.by(),
                grid.size(),
                measured,
                chance,
                grid.getFirst().weights(),
                current,
                chosen,
                decision(chosen, chance, chanceOfCurrent),
                false);
    }

    private Decision decision(SearchWeights chosen, double chance, double chanceOfCurrent) {
        if (chosen.equals(current)) {
            return Decision.THE_SAME;
        }
        if (chance > CHANCE) {
            return Decision.NOT_BETTER;
        }
        return chanceOfCurrent > CHANCE ? Decision.NOT_BETTER_THAN_BEFORE : Decision.BETTER;
    }

    /** Of questions whose language is said. */
    private static boolean isOwn(Label label, Piece piece, boolean own) {
        LanguageTag language = label.language();
        return language != null && language.primary().value().equals(piece.language()) == own;
    }

    /** By how much what was chosen without a label is better for it than a setting. */
    private double[] differences(int setting) {
        return minus(heldOut(PairScores::ndcg10, (_, _) -> true), values(setting, PairScores::ndcg10, (_, _) -> true));
    }

    private Optional<Measured> measured(
            String name, ToDoubleFunction<PairScores> measure, BiPredicate<Label, Piece> which) {
        double[] zeroShot = values(0, measure, which);
        if (Arrays.stream(zeroShot).allMatch(Double::isNaN)) {
            return Optional.empty();
        }
        double[] heldOut = heldOut(measure, which);
        return Optional.of(new Measured(
                name,
                (int) Arrays.stream(zeroShot)
                        .filter(value -> !Double.isNaN(value))
                        .count(),
                means.of(zeroShot),
                tuned ? means.of(values(grid.size(), measure, which)) : null,
                means.of(heldOut),
                means.of(minus(heldOut, zeroShot))));
    }

    private double[] values(int setting, ToDoubleFunction<PairScores> measure, BiPredicate<Label, Piece> which) {
        return IntStream.range(0, labels.size())
                .mapToDouble(
                        label -> ranked.value(label, setting, measure, piece -> which.test(labels.get(label), piece)))
                .toArray();
    }

    private double[] heldOut(ToDoubleFunction<PairScores> measure, BiPredicate<Label, Piece> which) {
        return IntStream.range(0, labels.size())
                .mapToDouble(label -> crossValidation.heldOut(
                        label,
                        setting ->
                                ranked.value(label, setting, measure, piece -> which.test(labels.get(label), piece))))
                .toArray();
    }

    private static double[] minus(double[] some, double[] others) {
        return IntStream.range(0, some.length)
                .mapToDouble(i -> some[i] - others[i])
                .toArray();
    }
}

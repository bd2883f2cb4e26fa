package io.glossa.evaluation.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.evaluation.dataset.Label;
import io.glossa.evaluation.dataset.Label.Piece;
import io.glossa.evaluation.tuning.TuningOutcome.Decision;
import io.glossa.evaluation.tuning.WeightGrid.Setting;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.SearchWeights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits to made up ranks, of which it is known what is right. */
class TunerTests {

    private static final SearchWeights DEFAULTS = new SearchWeights(0.005, 0.002, 0.03, 0.3, 0.4, 1.2, 0.52);
    private static final List<Setting> GRID = WeightGrid.around(DEFAULTS);

    /** How far behind the first place evidence is, on average, by the setting and the label. */
    private interface Truth extends ToDoubleBiFunction<SearchWeights, Integer> {}

    @Test
    void theGridHoldsEachSettingOnceWithTheDefaultFirst() {
        assertThat(GRID).hasSize(540);
        assertThat(new HashSet<>(GRID.stream().map(Setting::weights).toList())).hasSize(540);
        assertThat(GRID.getFirst()).isEqualTo(new Setting(DEFAULTS, 0));
        assertThat(GRID).filteredOn(setting -> setting.steps() == 0).hasSize(1);
        assertThat(WeightGrid.around(new SearchWeights(0, 0, 0.03, 0.3, 0, 0, 0.52)))
                .as("what is nothing cannot be multiplied")
                .hasSize(3 * 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 300})
    void aLegThatIsNoiseIsFoundAndNothingElseMoved(int labels) {
        Truth lettersMislead = (weights, label) -> weights.letters() == 0 ? 0.5 : 2;

        TuningOutcome outcome = outcome(labels, 1, lettersMislead, DEFAULTS, label -> label);

        assertThat(outcome.decision()).isEqualTo(Decision.BETTER);
        assertThat(outcome.fitted()).isEqualTo(new SearchWeights(0, 0, 0.03, 0.3, 0.4, 1.2, 0.52));
        assertThat(outcome.measured().getFirst().difference().low()).isPositive();
        assertThat(outcome.chance()).isLessThan(0.01);
    }

    /** Each setting is as good as each other, so that what seems better does by chance. */
    @Test
    void theDefaultIsKeptWhereLabelsSayNothing() {
        Map<Integer, Integer> rounds = Map.of(16, 40, 64, 40, 300, 10);
        long kept = rounds.entrySet().stream()
                .flatMapToInt(size -> IntStream.range(0, size.getValue())
                        .filter(seed -> outcome(size.getKey(), seed, (weights, label) -> 1.5, DEFAULTS, label -> label)
                                        .decision()
                                == Decision.BETTER))
                .count();
        assertThat(kept).as("of 90").isLessThanOrEqualTo(6);
    }

    @Test
    void whatIsBetterForOneDocumentAloneIsNotKept() {
        // All that letters spoil is asked of the same document: 30 labels, but one case.
        Truth truth = (weights, label) -> label < 30 && weights.letters() != 0 ? 2 : 0.5;
        TuningOutcome outcome = outcome(60, 3, truth, DEFAULTS, label -> label < 30 ? 0 : label);

        assertThat(outcome.groupedBy()).isEqualTo("document");
        assertThat(outcome.groups()).isEqualTo(31);
        assertThat(outcome.decision()).isNotEqualTo(Decision.BETTER);
    }

    @Test
    void whatACollectionHasStaysUnlessTheNewIsBetterThanIt() {
        Truth lettersMislead = (weights, label) -> weights.letters() == 0 ? 0.5 : 2;
        SearchWeights fitted =
                outcome(100, 5, lettersMislead, DEFAULTS, label -> label).fitted();
        SearchWeights asGood = new SearchWeights(0, 0, 0.07, 0.3, 0.4, 1.2, 0.52);
        SearchWeights worse = new SearchWeights(0.1, 0.1, 0.03, 0.3, 0.4, 1.2, 0.52);

        assertThat(outcome(100, 5, lettersMislead, fitted, label -> label).decision())
                .isEqualTo(Decision.THE_SAME);
        assertThat(outcome(100, 5, lettersMislead, asGood, label -> label).decision())
                .isEqualTo(Decision.NOT_BETTER_THAN_BEFORE);
        assertThat(outcome(100, 5, lettersMislead, worse, label -> label).decision())
                .isEqualTo(Decision.BETTER);
    }

    @Test
    void questionsAboutOneBookAreHeldOutOneByOne() {
        List<Label> labels = labels(20, label -> 0);
        assertThat(LabelGroups.of(labels).by()).isEqualTo("question");
        assertThat(LabelGroups.of(labels).count()).isEqualTo(20);

        List<Label> twice = new ArrayList<>(labels);
        twice.addAll(labels);
        assertThat(LabelGroups.of(twice).count()).isEqualTo(20);
    }

    @Test
    void languagesAreToldApartWhereTheyAreKnown() {
        TuningOutcome outcome = outcome(64, 1, (weights, label) -> 1, DEFAULTS, label -> label);
        assertThat(outcome.measured())
                .extracting("measure", "labels")
                .contains(
                        org.assertj.core.groups.Tuple.tuple("ndcg-at-10", 64),
                        org.assertj.core.groups.Tuple.tuple("ndcg-at-10, own language", 32),
                        org.assertj.core.groups.Tuple.tuple("ndcg-at-10, other languages", 32));
    }

    private static TuningOutcome outcome(
            int count, long seed, Truth truth, SearchWeights current, IntUnaryOperator document) {
        Random random = new Random(seed);
        List<Label> labels = labels(count, document);
        List<SearchWeights> settings =
                new ArrayList<>(GRID.stream().map(Setting::weights).toList());
        settings.add(current);
        List<List<List<Integer>>> ranks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int label = i;
            // How hard a question is tells most of its ranks, whatever the setting.
            double hard = random.nextGaussian();
            Map<String, Double> luck = new HashMap<>();
            ranks.add(settings.stream()
                    .map(weights -> {
                        double place = truth.applyAsDouble(weights, label) + hard + luck(weights, luck, random);
                        return List.of((int) Math.max(1, Math.round(Math.exp(place))));
                    })
                    .toList());
        }
        return new Tuner(
                        labels,
                        GRID,
                        current,
                        !current.equals(DEFAULTS),
                        LabelGroups.of(labels),
                        new RankedLabels(labels, ranks),
                        seed)
                .outcome("c");
    }

    /** What a weight does to one label by chance, it does whatever the other weights are. */
    private static double luck(SearchWeights weights, Map<String, Double> known, Random random) {
        return Stream.of(
                        "letters " + weights.letters(),
                        "names " + weights.names(),
                        "context " + weights.context(),
                        "own " + weights.ownLanguageBonus(),
                        "cosine " + weights.translationCosine())
                .mapToDouble(weight -> known.computeIfAbsent(weight, _ -> 0.15 * random.nextGaussian()))
                .sum();
    }

    private static List<Label> labels(int count, IntUnaryOperator document) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Label(
                        "Question " + i + "?",
                        LanguageTag.of(i % 2 == 0 ? "en" : "de"),
                        List.of(new Piece("d" + document.applyAsInt(i), "en", null))))
                .toList();
    }
}

package io.glossa.evaluation.report;

import io.glossa.evaluation.report.Observation.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Means over language pairs with percentile bootstrap intervals (Efron, 1979). Questions are drawn anew, not
 * observations: what one question got in several languages goes together. Means over several pairs weigh each pair alike.
 */
public final class Resampling {

    private static final int ROUNDS = 1000;
    private static final double TAIL = 0.025;

    private final Map<Pair, Cell> cells = new LinkedHashMap<>();

    /** The observations of a pair, and their mean in each round; NaN where a round drew none of them. */
    private static final class Cell {

        private int[] questions = new int[0];
        private double[] values = new double[0];
        private final double[] rounds = new double[ROUNDS];

        double mean() {
            return Arrays.stream(values).average().orElse(Double.NaN);
        }

        double mean(int[] drawn) {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < values.length; i++) {
                sum += drawn[questions[i]] * values[i];
                count += drawn[questions[i]];
            }
            return count == 0 ? Double.NaN : sum / count;
        }

        boolean isShare() {
            return Arrays.stream(values).allMatch(value -> value == 0 || value == 1);
        }
    }

    /** @param seed of the draws */
    public Resampling(List<Observation> observations, long seed) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<Pair, List<Observation>> byPair = new TreeMap<>();
        for (Observation observation : observations) {
            numbers.putIfAbsent(observation.id(), numbers.size());
            byPair.computeIfAbsent(observation.pair(), pair -> new ArrayList<>())
                    .add(observation);
        }
        byPair.forEach((pair, of) -> {
            Cell cell = new Cell();
            cell.questions = of.stream()
                    .mapToInt(observation -> Objects.requireNonNull(numbers.get(observation.id())))
                    .toArray();
            cell.values = of.stream().mapToDouble(Observation::value).toArray();
            cells.put(pair, cell);
        });
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int[] drawn = new int[numbers.size()];
            for (int i = 0; i < drawn.length; i++) {
                drawn[random.nextInt(drawn.length)]++;
            }
            for (Cell cell : cells.values()) {
                cell.rounds[round] = cell.mean(drawn);
            }
        }
    }

    public Set<Pair> pairs() {
        return cells.keySet();
    }

    public boolean has(Predicate<Pair> which) {
        return cells.keySet().stream().anyMatch(which);
    }

    /** The mean of one pair; of shares of few questions Wilson's interval, which the bootstrap would draw too narrow. */
    public Interval of(Pair pair) {
        Cell cell = Objects.requireNonNull(cells.get(pair));
        return cell.isShare()
                ? Interval.ofShare((int) Arrays.stream(cell.values).sum(), cell.values.length)
                : mean(pair::equals);
    }

    /** The mean of pairs, each of the same weight; there must be one. */
    public Interval mean(Predicate<Pair> which) {
        List<Cell> chosen = chosen(which);
        return interval(
                chosen.stream().mapToDouble(Cell::mean).average().orElse(Double.NaN),
                rounds(chosen),
                chosen.stream().mapToInt(cell -> cell.values.length).sum());
    }

    /** How much the mean of some pairs is above that of others; there must be one of each. */
    public Interval difference(Predicate<Pair> some, Predicate<Pair> others) {
        Interval upper = mean(some);
        Interval lower = mean(others);
        double[] above = rounds(chosen(some));
        double[] below = rounds(chosen(others));
        for (int i = 0; i < above.length; i++) {
            above[i] -= below[i];
        }
        return interval(upper.mean() - lower.mean(), above, upper.observations() + lower.observations());
    }

    private List<Cell> chosen(Predicate<Pair> which) {
        return cells.entrySet().stream()
                .filter(cell -> which.test(cell.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static double[] rounds(List<Cell> chosen) {
        double[] means = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            int count = 0;
            for (Cell cell : chosen) {
                if (!Double.isNaN(cell.rounds[round])) {
                    sum += cell.rounds[round];
                    count++;
                }
            }
            means[round] = count == 0 ? Double.NaN : sum / count;
        }
        return means;
    }

    private static Interval interval(double mean, double[] rounds, int observations) {
        double[] sorted = Arrays.stream(rounds)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return new Interval(mean, percentile(sorted, TAIL), percentile(sorted, 1 - TAIL), observations);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}

package io.glossa.retrieval.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One scale for all languages: a cosine counts as so many standard deviations above the mean of its language's best
 * candidates for this question. A language with fewer candidates than that borrows from the others' mean and deviation.
 */
final class Calibration {

    private static final int BEST = 50;
    private static final double SMALLEST_DEVIATION = 1e-3;

    private final Map<String, Scale> scales = new HashMap<>();
    private final Scale common;
    private final @Nullable String ownLanguage;
    private final double ownLanguageBonus;

    /** @param ownLanguage the question's, absent where it is unknown or mixed */
    Calibration(List<DenseCandidate> candidates, @Nullable String ownLanguage, double ownLanguageBonus) {
        this.ownLanguage = ownLanguage;
        this.ownLanguageBonus = ownLanguageBonus;
        Map<String, List<Double>> best = candidates.stream()
                .collect(Collectors.groupingBy(
                        DenseCandidate::language,
                        Collectors.mapping(
                                DenseCandidate::cosine,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        cosines -> cosines.stream()
                                                .sorted(Comparator.reverseOrder())
                                                .limit(BEST)
                                                .toList()))));
        this.common = Scale.of(best.values().stream().flatMap(List::stream).toList());
        best.forEach((language, cosines) ->
                scales.put(language, Scale.of(cosines).leaningOn(common, (double) cosines.size() / BEST)));
    }

    double score(DenseCandidate candidate) {
        Scale scale = scales.getOrDefault(candidate.language(), common);
        double bonus = candidate.language().equals(ownLanguage) ? ownLanguageBonus : 0;
        return (candidate.cosine() - scale.mean) / scale.deviation + bonus;
    }

    private record Scale(double mean, double deviation) {

        static Scale of(List<Double> values) {
            double mean =
                    values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            double variance = values.stream()
                    .mapToDouble(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            return new Scale(mean, Math.max(Math.sqrt(variance), SMALLEST_DEVIATION));
        }

        Scale leaningOn(Scale other, double own) {
            return new Scale(own * mean + (1 - own) * other.mean, own * deviation + (1 - own) * other.deviation);
        }
    }
}

package io.glossa.retrieval.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The final scores. Per sentence: {@code p = m + c * mean of m over its passage}, where m is the {@link Evidence}; where sentences
 * are ranked anew, {@code 0.75 *} what the {@link Reranker} says of each language's best, and of its others the least of that; then
 * {@code (p - mean) / deviation} of its language's best finalists ({@link LanguageScales}); then the bonus of the
 * question's own language.
 */
final class PassageScores {

    /** Of what a reranker says, against a cosine: from 0.5 to 1 it is all the same. */
    private static final double RERANKED = 0.75;

    private final Map<Long, List<ScoredSentence>> passages = new LinkedHashMap<>();

    /**
     * @param asked of each language that has sentences
     * @param sentences all sentences of the passages that hold a finalist
     * @param measured the passages that make a language's scale
     * @param shared how much of what is asked for the languages share, from 0 to 1
     * @param ownLanguage the question's, absent where it is unknown
     * @param reranked what a closer look says of sentences, in their order; absent where there is none
     * @param best how many of each language are looked at
     */
    PassageScores(
            List<ShelfQuestion> asked,
            Collection<Candidate> sentences,
            Set<Long> measured,
            Evidence evidence,
            double shared,
            @Nullable String ownLanguage,
            Weights weights,
            @Nullable Function<List<Candidate>, List<Double>> reranked,
            int best) {
        Map<Long, List<Weighed>> searched = sentences.stream()
                .map(sentence -> new Weighed(sentence, evidence.of(sentence, weights)))
                .collect(Collectors.groupingBy(
                        weighed -> weighed.sentence.passage(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(), passage -> inContext(passage, weights.context()))));
        Map<Long, List<Weighed>> byPassage = reranked == null ? searched : reranked(searched, reranked, best);
        Map<String, List<Double>> measuredValues = byPassage.entrySet().stream()
                .filter(passage -> measured.contains(passage.getKey()))
                .flatMap(passage -> passage.getValue().stream())
                .collect(Collectors.groupingBy(
                        weighed -> weighed.sentence.language(),
                        Collectors.mapping(Weighed::value, Collectors.toList())));
        LanguageScales scales = new LanguageScales(measuredValues, asked, shared);
        byPassage.forEach((id, passage) -> passages.put(
                id,
                passage.stream()
                        .map(weighed -> {
                            String language = weighed.sentence.language();
                            double score = scales.standardise(language, weighed.value);
                            return new ScoredSentence(
                                    weighed.sentence,
                                    score,
                                    language.equals(ownLanguage) ? score + weights.ownLanguageBonus() : score);
                        })
                        .toList()));
    }

    private static List<Weighed> inContext(List<Weighed> passage, double weight) {
        double mean = passage.stream().mapToDouble(Weighed::value).average().orElse(0);
        return passage.stream()
                .map(weighed -> new Weighed(weighed.sentence, weighed.value + weight * mean))
                .toList();
    }

    private static Map<Long, List<Weighed>> reranked(
            Map<Long, List<Weighed>> passages, Function<List<Candidate>, List<Double>> rerank, int best) {
        Map<String, List<Weighed>> byLanguage = passages.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Weighed::value).reversed())
                .collect(Collectors.groupingBy(weighed -> weighed.sentence.language()));
        List<Candidate> read = byLanguage.values().stream()
                .flatMap(language -> language.stream().limit(best))
                .map(Weighed::sentence)
                .toList();
        List<Double> ratings = rerank.apply(read);
        Map<Candidate.Place, Double> rated = new HashMap<>();
        Map<String, Double> least = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            rated.put(read.get(i).place(), ratings.get(i));
            least.merge(read.get(i).language(), ratings.get(i), Math::min);
        }
        Map<Long, List<Weighed>> result = new LinkedHashMap<>();
        passages.forEach((id, passage) -> result.put(
                id,
                passage.stream()
                        .map(weighed -> weighed.plus(RERANKED
                                * rated.getOrDefault(
                                        weighed.sentence.place(),
                                        least.getOrDefault(weighed.sentence.language(), 0.0))))
                        .toList()));
        return result;
    }

    private record Weighed(Candidate sentence, double value) {

        Weighed plus(double more) {
            return new Weighed(sentence, value + more);
        }
    }

    /** Each passage's sentences in the document's order. */
    Map<Long, List<ScoredSentence>> passages() {
        return passages;
    }
}

package io.glossa.retrieval.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The final scores. Per sentence: {@code p = m + c * mean of m over its passage}, where m is the {@link Evidence}; then
 * {@code (p - mean) / deviation} of its language's best finalists ({@link LanguageScales}); then the bonus of the
 * question's own language.
 */
final class PassageScores {

    private final Map<Long, List<ScoredSentence>> passages = new LinkedHashMap<>();

    /**
     * @param asked of each language that has sentences
     * @param sentences all sentences of the passages that hold a finalist
     * @param measured the passages that make a language's scale
     * @param shared how much of what is asked for the languages share, from 0 to 1
     * @param ownLanguage the question's, absent where it is unknown
     */
    PassageScores(
            List<ShelfQuestion> asked,
            Collection<Candidate> sentences,
            Set<Long> measured,
            Evidence evidence,
            double shared,
            @Nullable String ownLanguage,
            Weights weights) {
        Map<Long, List<Weighed>> byPassage = sentences.stream()
                .map(sentence -> new Weighed(sentence, evidence.of(sentence, weights)))
                .collect(Collectors.groupingBy(
                        weighed -> weighed.sentence.passage(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(), passage -> inContext(passage, weights.context()))));
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

    private record Weighed(Candidate sentence, double value) {}

    /** Each passage's sentences in the document's order. */
    Map<Long, List<ScoredSentence>> passages() {
        return passages;
    }
}

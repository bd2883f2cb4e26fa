package io.glossa.retrieval.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The final scores. Per sentence: {@code p = m + c * mean of m over its passage}, where m is the {@link Evidence}; then
 * {@code (p - mean) / deviation} of its language's best finalists ({@link LanguageScale}); then the bonus of the
 * question's own language.
 */
final class PassageScores {

    private final Map<Long, List<ScoredSentence>> passages = new LinkedHashMap<>();

    /**
     * @param asked of each language that has sentences
     * @param sentences all sentences of the passages that hold a finalist
     * @param measured the passages that make a language's scale
     * @param ownLanguage the question's, absent where it is unknown
     */
    PassageScores(
            List<ShelfQuestion> asked,
            Collection<Candidate> sentences,
            Set<Long> measured,
            Evidence evidence,
            @Nullable String ownLanguage,
            Weights weights) {
        Map<Long, List<Weighed>> byPassage = sentences.stream()
                .map(sentence -> new Weighed(sentence, evidence.of(sentence)))
                .collect(Collectors.groupingBy(
                        weighed -> weighed.sentence.passage(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(), passage -> inContext(passage, weights.context()))));
        Map<String, LanguageScale> scales = scales(
                asked,
                byPassage.entrySet().stream()
                        .filter(passage -> measured.contains(passage.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
        byPassage.forEach((id, passage) -> passages.put(
                id,
                passage.stream()
                        .map(weighed -> {
                            String language = weighed.sentence.language();
                            double score = scales.getOrDefault(language, LanguageScale.NONE)
                                    .standardise(weighed.value);
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

    private static Map<String, LanguageScale> scales(List<ShelfQuestion> asked, Collection<List<Weighed>> passages) {
        Map<String, LanguageScale> own = new HashMap<>();
        passages.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        weighed -> weighed.sentence.language(),
                        Collectors.mapping(Weighed::value, Collectors.toList())))
                .forEach((language, values) -> own.put(language, LanguageScale.of(values)));
        LanguageScale common = LanguageScale.common(own.values());
        for (ShelfQuestion question : asked) {
            own.computeIfPresent(
                    question.shelf().language(), (language, scale) -> scale.leaningOn(common, question.sentences()));
        }
        return own;
    }

    private record Weighed(Candidate sentence, double value) {}

    /** Each passage's sentences in the document's order. */
    Map<Long, List<ScoredSentence>> passages() {
        return passages;
    }
}

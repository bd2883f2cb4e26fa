package io.glossa.retrieval.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param ownLanguage the question's, absent where it is unknown
     */
    PassageScores(
            List<ShelfQuestion> asked,
            Collection<Candidate> sentences,
            Evidence evidence,
            @Nullable String ownLanguage,
            Weights weights) {
        Map<Long, List<Candidate>> byPassage = sentences.stream()
                .collect(Collectors.groupingBy(Candidate::passage, LinkedHashMap::new, Collectors.toList()));
        Map<Candidate, Double> values = new HashMap<>();
        Map<String, List<Double>> byLanguage = new HashMap<>();
        for (List<Candidate> passage : byPassage.values()) {
            double mean = passage.stream().mapToDouble(evidence::of).average().orElse(0);
            for (Candidate sentence : passage) {
                double value = evidence.of(sentence) + weights.context() * mean;
                values.put(sentence, value);
                byLanguage
                        .computeIfAbsent(sentence.language(), language -> new ArrayList<>())
                        .add(value);
            }
        }
        Map<String, LanguageScale> scales = scales(asked, byLanguage);
        byPassage.forEach((id, passage) -> passages.put(
                id,
                passage.stream()
                        .map(sentence -> {
                            double score = scales.getOrDefault(sentence.language(), LanguageScale.NONE)
                                    .standardise(values.getOrDefault(sentence, 0.0));
                            boolean own = sentence.language().equals(ownLanguage);
                            return new ScoredSentence(
                                    sentence, score, own ? score + weights.ownLanguageBonus() : score);
                        })
                        .toList()));
    }

    private static Map<String, LanguageScale> scales(List<ShelfQuestion> asked, Map<String, List<Double>> byLanguage) {
        Map<String, LanguageScale> own = new HashMap<>();
        byLanguage.forEach((language, values) -> own.put(language, LanguageScale.of(values)));
        LanguageScale common = LanguageScale.common(own.values());
        for (ShelfQuestion question : asked) {
            own.computeIfPresent(
                    question.shelf().language(), (language, scale) -> scale.leaningOn(common, question.sentences()));
        }
        return own;
    }

    /** Each passage's sentences in the document's order. */
    Map<Long, List<ScoredSentence>> passages() {
        return passages;
    }
}

package io.glossa.retrieval.search;

import io.glossa.retrieval.lexical.GramScorer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What vectors and letters together say of a sentence, within its language: the centred cosine and a little for each
 * point of BM25 over character grams. The letters bring what an encoder is weak in: numbers, codes, names.
 */
final class Evidence {

    private final Map<String, GramScorer> scorers = new HashMap<>();
    private final double lexicalWeight;

    /** @param candidates of all languages; within each they tell common grams from rare ones */
    Evidence(List<ShelfQuestion> questions, Collection<Candidate> candidates, double lexicalWeight) {
        this.lexicalWeight = lexicalWeight;
        Map<String, List<int[]>> grams = candidates.stream()
                .collect(Collectors.groupingBy(
                        Candidate::language, Collectors.mapping(Candidate::grams, Collectors.toList())));
        for (ShelfQuestion question : questions) {
            String language = question.shelf().language();
            scorers.put(language, new GramScorer(question.grams(), grams.getOrDefault(language, List.of())));
        }
    }

    double of(Candidate candidate) {
        GramScorer scorer = scorers.get(candidate.language());
        double letters = scorer == null ? 0 : scorer.score(candidate.grams());
        return candidate.cosine() + lexicalWeight * letters;
    }
}

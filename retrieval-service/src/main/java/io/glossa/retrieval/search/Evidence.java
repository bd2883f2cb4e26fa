package io.glossa.retrieval.search;

import io.glossa.retrieval.lexical.GramScorer;
import io.glossa.retrieval.lexical.NameScorer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What vectors, letters and names together say of a sentence, within its language: the centred cosine, a little for each
 * point of BM25 over character grams, a little for each name, less a part of how near everything is to the sentence. The letters bring what an encoder is weak in, numbers
 * and codes; the names bring it across scripts.
 */
final class Evidence {

    private final Map<String, Scorers> scorers = new HashMap<>();
    private final Map<Long, Map<Integer, Double>> closeness;
    private final Weights weights;

    /**
     * @param candidates of all languages; within each they tell what is common from what is rare
     * @param closeness of sentences to their neighbours, see {@link io.glossa.retrieval.shelf.Crowding}
     * @param legs without that of names, names say nothing
     */
    Evidence(
            List<ShelfQuestion> questions,
            Collection<Candidate> candidates,
            Map<Long, Map<Integer, Double>> closeness,
            Set<Leg> legs,
            Weights weights) {
        this.closeness = closeness;
        this.weights = weights;
        Map<String, List<Candidate>> byLanguage =
                candidates.stream().collect(Collectors.groupingBy(Candidate::language));
        for (ShelfQuestion question : questions) {
            String language = question.shelf().language();
            List<Candidate> competing = byLanguage.getOrDefault(language, List.of());
            scorers.put(
                    language,
                    new Scorers(
                            competing.stream()
                                    .map(this::findCrowding)
                                    .flatMap(Optional::stream)
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElse(0),
                            question.text() == null ? weights.foreignLexical() : weights.lexical(),
                            new GramScorer(
                                    question.grams(),
                                    competing.stream().map(Candidate::grams).toList()),
                            new NameScorer(
                                    legs.contains(Leg.NAMES) ? question.names() : List.of(),
                                    question.words(),
                                    competing.stream().map(Candidate::names).toList())));
        }
    }

    double of(Candidate candidate) {
        Scorers scorer = scorers.get(candidate.language());
        if (scorer == null) {
            return candidate.cosine();
        }
        return candidate.cosine()
                - weights.crowding() * findCrowding(candidate).orElse(scorer.crowding)
                + scorer.lexicalWeight * scorer.letters.score(candidate.grams())
                + weights.name() * scorer.names.score(candidate.names());
    }

    /**
     * The mean cosine with the nearest neighbours, all centred: those are taken to be as far from the centre as the
     * sentence is.
     */
    private Optional<Double> findCrowding(Candidate candidate) {
        return Optional.ofNullable(
                        closeness.getOrDefault(candidate.passage(), Map.of()).get(candidate.start()))
                .map(near -> 1 - (1 - near) / candidate.spread());
    }

    /** @param crowding of a sentence that is not measured yet */
    private record Scorers(double crowding, double lexicalWeight, GramScorer letters, NameScorer names) {}
}

package io.glossa.retrieval.search;

import io.glossa.retrieval.lexical.GramScorer;
import io.glossa.retrieval.lexical.NameScorer;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    /** By the candidate itself: each is weighed more than once. */
    private final Map<Candidate, Features> features = new IdentityHashMap<>();
    /** What letters say of a candidate, by the candidate itself: the mean over its language is needed before it. */
    private final Map<Candidate, Double> letters = new IdentityHashMap<>();

    /**
     * @param candidates of all languages; within each they tell what is common from what is rare
     * @param closeness of sentences to their neighbours, see {@link io.glossa.retrieval.shelf.Crowding}
     * @param legs without that of names, names say nothing
     */
    Evidence(
            List<ShelfQuestion> questions,
            Collection<Candidate> candidates,
            Map<Long, Map<Integer, Double>> closeness,
            Set<Leg> legs) {
        this.closeness = closeness;
        Map<String, List<Candidate>> byLanguage =
                candidates.stream().collect(Collectors.groupingBy(Candidate::language));
        for (ShelfQuestion question : questions) {
            String language = question.shelf().language();
            List<Candidate> competing = byLanguage.getOrDefault(language, List.of());
            GramScorer gramScorer = new GramScorer(
                    question.grams(), competing.stream().map(Candidate::grams).toList());
            scorers.put(
                    language,
                    new Scorers(
                            competing.stream()
                                    .map(this::findCrowding)
                                    .flatMap(Optional::stream)
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElse(0),
                            question.text() == null,
                            gramScorer,
                            competing.stream()
                                    .mapToDouble(candidate -> letters(gramScorer, candidate))
                                    .average()
                                    .orElse(0),
                            new NameScorer(
                                    legs.contains(Leg.NAMES) ? question.names() : List.of(),
                                    question.words(),
                                    competing.stream().map(Candidate::names).toList())));
        }
    }

    double of(Candidate candidate, Weights weights) {
        Features known = features.computeIfAbsent(candidate, this::measure);
        return candidate.cosine()
                - weights.crowding() * known.crowding
                + (known.foreign ? weights.foreignLexical() : weights.lexical()) * known.letters
                + weights.name() * known.names;
    }

    private Features measure(Candidate candidate) {
        Scorers scorer = scorers.get(candidate.language());
        return scorer == null
                ? Features.NONE
                : new Features(
                        findCrowding(candidate).orElse(scorer.crowding),
                        scorer.foreign,
                        letters(scorer.letters, candidate) - scorer.commonLetters,
                        scorer.names.score(candidate.names()));
    }

    private double letters(GramScorer scorer, Candidate candidate) {
        return letters.computeIfAbsent(candidate, each -> scorer.score(each.grams()));
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

    /**
     * @param crowding of a sentence that is not measured yet
     * @param foreign whether the question is not known in the language
     * @param commonLetters the mean of what letters say of the language's candidates: sentences of the question's own language
     *     share letters with it whatever they say
     */
    private record Scorers(
            double crowding, boolean foreign, GramScorer letters, double commonLetters, NameScorer names) {}

    /** What there is to be weighed. */
    private record Features(double crowding, boolean foreign, double letters, double names) {

        static final Features NONE = new Features(0, false, 0, 0);
    }
}

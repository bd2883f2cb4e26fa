package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.results.Failure;
import io.glossa.evaluation.results.Marked;
import io.glossa.evaluation.results.Result.Scores;
import io.glossa.evaluation.results.Suite;
import io.glossa.evaluation.retrieval.EvidenceRanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns one question's ranks into measures, and says what went wrong. */
final class RetrievalScoring {

    private static final int DEPTH = 10;

    private final Scope scope;

    RetrievalScoring(Scope scope) {
        this.scope = scope;
    }

    /** Something that was found, as a reader may see it. */
    record Found(String language, String place, String text) {}

    List<Scores> scores(String question, EvidenceRanks ranks) {
        return ranks.scores(source -> scope.covers(question, source));
    }

    /**
     * The evidence that was found worst, if it is not among the first ten.
     *
     * @param evidence shows the evidence in a language
     * @param found best first
     */
    List<Failure> failures(
            String id,
            String language,
            String question,
            EvidenceRanks ranks,
            Function<String, Marked> evidence,
            List<Found> found) {
        String worst = "";
        int depth = DEPTH;
        for (Map.Entry<String, Integer> rank : ranks.alone().entrySet()) {
            int place = rank.getValue() == 0 ? Integer.MAX_VALUE : rank.getValue();
            if (scope.covers(language, rank.getKey()) && place > depth) {
                worst = rank.getKey();
                depth = place;
            }
        }
        if (worst.isEmpty()) {
            return List.of();
        }
        long own = found.stream()
                .limit(DEPTH)
                .filter(each -> each.language().equals(language))
                .count();
        String where = depth == Integer.MAX_VALUE ? "not found at all" : "found at rank " + depth;
        List<Marked> texts = new ArrayList<>();
        texts.add(Marked.plain("question", language, "", question));
        texts.add(evidence.apply(worst));
        for (int i = 0; i < Math.min(3, found.size()); i++) {
            Found instead = found.get(i);
            texts.add(Marked.plain(
                    "found", instead.language(), "rank %d: %s".formatted(i + 1, instead.place()), instead.text()));
        }
        return List.of(new Failure(
                Suite.RETRIEVAL,
                id,
                language,
                worst,
                depth == Integer.MAX_VALUE ? "not-found" : "ranked-low",
                "The evidence in %s was %s; %d of the first %d sentences stand in the question's own language, %s."
                        .formatted(worst, where, own, Math.min(DEPTH, found.size()), language),
                texts));
    }
}

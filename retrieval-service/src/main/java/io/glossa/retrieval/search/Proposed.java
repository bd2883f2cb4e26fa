package io.glossa.retrieval.search;

import io.glossa.wire.retrieval.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the languages proposed for one question, to be scored: the best of each become finalists, which are looked at together
 * with their passages and brought to one scale. By any weights, one after another; what one of them had read from the
 * database the next need not read again. For one thread, in the transaction that the candidates were read in.
 */
final class Proposed {

    /** A counterpart in another language is among so many of its best. */
    private static final int COMPARED = 10;

    /** Of a sentence without another language: no cosine is so far from a translation's. */
    private static final double NOWHERE = Double.NEGATIVE_INFINITY;

    private final Reader reader;
    private final int collection;
    private final List<ShelfQuestion> asked;
    private final @Nullable String ownLanguage;
    private final List<Candidate> candidates;
    private final Evidence evidence;
    private final CandidateRows rows;
    private final SearchSettings settings;
    private final int limit;
    private final Map<Long, List<Candidate>> passages = new HashMap<>();
    private final Map<Weights, Running> running = new HashMap<>();

    /**
     * @param asked of each language that has sentences; at least one
     * @param ownLanguage the question's, absent where it is unknown
     * @param evidence of these candidates
     * @param limit how many hits are wanted
     */
    Proposed(
            Reader reader,
            int collection,
            List<ShelfQuestion> asked,
            @Nullable String ownLanguage,
            List<Candidate> candidates,
            Evidence evidence,
            CandidateRows rows,
            SearchSettings settings,
            int limit) {
        this.reader = reader;
        this.collection = collection;
        this.asked = List.copyOf(asked);
        this.ownLanguage = ownLanguage;
        this.candidates = List.copyOf(candidates);
        this.evidence = evidence;
        this.rows = rows;
        this.settings = settings;
        this.limit = limit;
    }

    PassageScores scores(Weights weights, Stopwatch stopwatch) {
        return scores(weights, null, stopwatch);
    }

    /** @param reranked what a closer look says of sentences, in their order; absent where there is none */
    PassageScores scores(
            Weights weights, @Nullable Function<List<Candidate>, List<Double>> reranked, Stopwatch stopwatch) {
        Running running = running(weights, stopwatch);
        return new PassageScores(
                asked,
                running.sentences,
                running.measured,
                evidence,
                weights.sameness(running.closest),
                ownLanguage,
                weights,
                reranked,
                settings.rerankSentences());
    }

    /** Who is in the running depends on the evidence alone. */
    private Running running(Weights weights, Stopwatch stopwatch) {
        Weights ofEvidence = weights.ofEvidence();
        Running known = running.get(ofEvidence);
        if (known != null) {
            return known;
        }
        Map<String, List<Valued>> best = bestFirst(weights);
        List<Long> finalists = passages(best, Math.max(settings.finalists(), limit));
        Set<Long> measured = Set.copyOf(passages(best, settings.finalists()));
        stopwatch.lap("letters");
        double closest = closest(best);
        stopwatch.lap("counterpart");
        Running found = new Running(sentences(finalists), measured, closest);
        stopwatch.lap("context");
        running.put(ofEvidence, found);
        return found;
    }

    private Map<String, List<Valued>> bestFirst(Weights weights) {
        return candidates.stream()
                .map(candidate -> new Valued(candidate, evidence.of(candidate, weights)))
                .sorted(Comparator.comparingDouble(Valued::value).reversed())
                .collect(Collectors.groupingBy(valued -> valued.candidate.language()));
    }

    /** The passages of each language's best sentences. */
    private static List<Long> passages(Map<String, List<Valued>> bestFirst, int each) {
        return bestFirst.values().stream()
                .flatMap(best -> best.stream().limit(each))
                .map(valued -> valued.candidate.passage())
                .distinct()
                .toList();
    }

    /** All sentences of these passages, proposed or not. */
    private List<Candidate> sentences(List<Long> wanted) {
        Set<Long> missing = new HashSet<>(wanted);
        missing.removeAll(passages.keySet());
        if (!missing.isEmpty()) {
            read(missing);
        }
        return wanted.stream()
                .sorted()
                .flatMap(passage -> passages.getOrDefault(passage, List.of()).stream())
                .toList();
    }

    private void read(Set<Long> missing) {
        List<Candidate> known = candidates.stream()
                .filter(candidate -> missing.contains(candidate.passage()))
                .toList();
        Stream.concat(known.stream(), rows.beside(reader, collection, asked, known).stream())
                .sorted(Comparator.comparingInt(Candidate::start))
                .forEach(sentence -> passages.computeIfAbsent(sentence.passage(), passage -> new ArrayList<>())
                        .add(sentence));
    }

    /**
     * How near the best sentence of all has a counterpart in another language. Where it has one, languages' best differ by how
     * near the encoder sees them to the question's language, and each is measured by itself; where one language alone has the
     * answer, the others' best are not made as good as its.
     *
     * @return a cosine; less than any where there is no other language
     */
    private double closest(Map<String, List<Valued>> bestFirst) {
        if (bestFirst.size() < 2) {
            return NOWHERE;
        }
        Map<String, List<Double>> values = new HashMap<>();
        bestFirst.forEach((language, best) ->
                values.put(language, best.stream().map(Valued::value).toList()));
        LanguageScales scales = new LanguageScales(values, asked, 0);
        Candidate best = bestFirst.values().stream()
                .map(List::getFirst)
                .max(Comparator.comparingDouble(
                        valued -> scales.standardise(valued.candidate.language(), valued.value)))
                .orElseThrow()
                .candidate;
        Map<String, List<Valued>> others = new HashMap<>(bestFirst);
        others.remove(best.language());
        return rows.closest(reader, collection, asked, best, passages(others, COMPARED));
    }

    private record Valued(Candidate candidate, double value) {}

    /**
     * @param sentences of all passages that hold a finalist
     * @param measured the passages that make a language's scale
     * @param closest the cosine of the best sentence with its nearest in another language
     */
    private record Running(List<Candidate> sentences, Set<Long> measured, double closest) {}
}

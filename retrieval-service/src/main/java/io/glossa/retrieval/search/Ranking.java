package io.glossa.retrieval.search;

import io.glossa.encoder.TextEncoder;
import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.retrieval.shelf.CollectionStatistics;
import io.glossa.retrieval.shelf.Crowding;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Reader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Ranks a collection for one question: each language proposes candidates; the best of each become finalists, which are
 * looked at together with their passages and brought to one scale. One snapshot of the database serves the whole search.
 */
@Component
class Ranking {

    /** A counterpart in another language is among so many of its best. */
    private static final int COMPARED = 10;

    private final CollectionStatistics statistics;
    private final Map<String, QuestionCentres> questionCentres = new ConcurrentHashMap<>();
    private final Restrictions restrictions;
    private final CandidateRows rows;
    private final Crowding crowding;
    private final Hits hits;
    private final SearchSettings settings;
    private final DocumentCollections collections;
    private final ReaderTransactions transactions;

    Ranking(
            CollectionStatistics statistics,
            Restrictions restrictions,
            CandidateRows rows,
            Crowding crowding,
            Hits hits,
            SearchSettings settings,
            DocumentCollections collections,
            ReaderTransactions transactions) {
        this.statistics = statistics;
        this.restrictions = restrictions;
        this.rows = rows;
        this.crowding = crowding;
        this.hits = hits;
        this.settings = settings;
        this.transactions = transactions;
        this.collections = collections;
    }

    List<Passage> rank(
            Reader reader,
            DocumentCollection collection,
            SearchCommand command,
            AskedQuestion question,
            Stopwatch stopwatch) {
        return transactions.read(
                reader, List.of(collection.id()), () -> ranked(reader, collection, command, question, stopwatch));
    }

    private List<Passage> ranked(
            Reader reader,
            DocumentCollection collection,
            SearchCommand command,
            AskedQuestion question,
            Stopwatch stopwatch) {
        TextEncoder encoder = collections.encoderOf(collection);
        Weights weights = settings.weights(encoder.profile());
        Restriction restriction = restrictions.of(reader, collection, command.filter());
        List<ShelfQuestion> asked =
                question.forShelves(statistics.of(collection.id()), centres(encoder), command.languages());
        stopwatch.lap("statistics");
        if (asked.isEmpty()) {
            return List.of();
        }
        int depth = Math.max(settings.candidates(), command.limit());
        List<Candidate> candidates = rows.propose(reader, collection.id(), asked, depth, command.legs(), restriction);
        stopwatch.lap("candidates");
        Map<Long, Map<Integer, Double>> crowded = crowding.of(
                collection.id(),
                candidates.stream().map(Candidate::passage).distinct().toList());
        stopwatch.lap("crowding");
        Evidence evidence = new Evidence(asked, competing(candidates), crowded, command.legs(), weights);
        Map<String, List<Valued>> best = bestFirst(candidates, evidence);
        List<Long> finalists = passages(best, Math.max(settings.finalists(), command.limit()));
        Set<Long> measured = Set.copyOf(passages(best, settings.finalists()));
        stopwatch.lap("letters");
        double shared = shared(reader, collection.id(), asked, best, weights);
        stopwatch.lap("counterpart");
        List<Candidate> sentences = withLegs(rows.ofPassages(reader, collection.id(), asked, finalists), candidates);
        stopwatch.lap("context");
        PassageScores scores =
                new PassageScores(asked, sentences, measured, evidence, shared, question.ownLanguage(), weights);
        List<Passage> found = hits.of(reader, collection.id(), scores, command);
        stopwatch.lap("passages");
        return found;
    }

    private QuestionCentres centres(TextEncoder encoder) {
        return questionCentres.computeIfAbsent(encoder.version(), version -> new QuestionCentres(encoder));
    }

    private static List<Candidate> withLegs(List<Candidate> sentences, List<Candidate> proposed) {
        Map<Candidate.Place, Candidate> known =
                proposed.stream().collect(Collectors.toMap(Candidate::place, Function.identity()));
        return sentences.stream()
                .map(sentence -> known.getOrDefault(sentence.place(), sentence))
                .toList();
    }

    /**
     * Those that tell what is common from what is rare: as many whatever the limit is, or the order of the first hits would
     * depend on how many others are asked for.
     */
    private List<Candidate> competing(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.legs().stream().anyMatch(hit -> hit.rank() <= settings.candidates()))
                .toList();
    }

    private static Map<String, List<Valued>> bestFirst(List<Candidate> candidates, Evidence evidence) {
        return candidates.stream()
                .map(candidate -> new Valued(candidate, evidence.of(candidate)))
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

    /**
     * How much of what is asked for the languages share, from 0 to 1: whether the best sentence of all has a counterpart in
     * another language. Where it has, languages' best differ by how near the encoder sees them to the question's language,
     * and each is measured by itself; where one language alone has the answer, the others' best are not made as good as its.
     */
    private double shared(
            Reader reader,
            int collection,
            List<ShelfQuestion> asked,
            Map<String, List<Valued>> bestFirst,
            Weights weights) {
        if (bestFirst.size() < 2) {
            return 0;
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
        return weights.sameness(rows.closest(reader, collection, asked, best, passages(others, COMPARED)));
    }

    private record Valued(Candidate candidate, double value) {}
}

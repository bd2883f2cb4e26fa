package io.glossa.retrieval.search;

import io.glossa.encoder.TextEncoder;
import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.retrieval.shelf.CollectionStatistics;
import io.glossa.retrieval.shelf.Crowding;
import io.glossa.retrieval.tuning.TuningRows;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ranks a collection for one question: each language proposes candidates, which are scored by the collection's weights. One
 * snapshot of the database serves the whole search, its weights included.
 */
@Component
class Ranking {

    private final CollectionStatistics statistics;
    private final Map<String, QuestionCentres> questionCentres = new ConcurrentHashMap<>();
    private final Restrictions restrictions;
    private final CandidateRows rows;
    private final Crowding crowding;
    private final Hits hits;
    private final SearchSettings settings;
    private final TuningRows tuning;
    private final Reranker reranker;
    private final DocumentCollections collections;
    private final ReaderTransactions transactions;

    Ranking(
            CollectionStatistics statistics,
            Restrictions restrictions,
            CandidateRows rows,
            Crowding crowding,
            Hits hits,
            SearchSettings settings,
            TuningRows tuning,
            Reranker reranker,
            DocumentCollections collections,
            ReaderTransactions transactions) {
        this.statistics = statistics;
        this.restrictions = restrictions;
        this.rows = rows;
        this.crowding = crowding;
        this.hits = hits;
        this.settings = settings;
        this.tuning = tuning;
        this.reranker = reranker;
        this.transactions = transactions;
        this.collections = collections;
    }

    /** What a collection is searched with unless it is tuned. */
    Weights defaults(DocumentCollection collection) {
        return settings.weights(collections.encoderOf(collection).profile());
    }

    List<Passage> rank(
            Reader reader,
            DocumentCollection collection,
            SearchCommand command,
            AskedQuestion question,
            Stopwatch stopwatch) {
        return transactions.read(reader, List.of(collection.id()), () -> {
            Weights current = tuning.find(collection.id(), collection.encoderVersion())
                    .map(tuned -> Weights.of(tuned.weights()))
                    .orElseGet(() -> defaults(collection));
            stopwatch.lap("weights");
            List<Passage> found = propose(reader, collection, command, question, stopwatch)
                    .map(proposed -> hits.of(
                            reader,
                            collection.id(),
                            proposed.scores(
                                    current, reranked(reader, collection, command, question, stopwatch), stopwatch),
                            command))
                    .orElse(List.of());
            stopwatch.lap("passages");
            return found;
        });
    }

    private @Nullable Function<List<Candidate>, List<Double>> reranked(
            Reader reader,
            DocumentCollection collection,
            SearchCommand command,
            AskedQuestion question,
            Stopwatch stopwatch) {
        if (!command.rerank()) {
            return null;
        }
        return sentences -> {
            List<Double> ratings = reranker.rate(reader, collection.id(), question.question(), sentences);
            stopwatch.lap("rerank");
            return ratings;
        };
    }

    /**
     * The same up to the scores, for whoever gives the weights.
     *
     * @param work in the same snapshot; is given nothing where the collection has no sentence to rank
     */
    <T> T attempt(
            Reader reader,
            DocumentCollection collection,
            SearchCommand command,
            AskedQuestion question,
            Function<Optional<Proposed>, T> work) {
        return transactions.read(
                reader,
                List.of(collection.id()),
                () -> work.apply(propose(reader, collection, command, question, new Stopwatch())));
    }

    private Optional<Proposed> propose(
            Reader reader,
            DocumentCollection collection,
            SearchCommand command,
            AskedQuestion question,
            Stopwatch stopwatch) {
        TextEncoder encoder = collections.encoderOf(collection);
        Restriction restriction = restrictions.of(reader, collection, command.filter());
        List<ShelfQuestion> asked =
                question.forShelves(statistics.of(collection.id()), centres(encoder), command.languages());
        stopwatch.lap("statistics");
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        int depth = Math.max(settings.candidates(), command.limit());
        List<Candidate> candidates = rows.propose(reader, collection.id(), asked, depth, command.legs(), restriction);
        stopwatch.lap("candidates");
        Map<Long, Map<Integer, Double>> crowded = crowding.of(
                collection.id(),
                candidates.stream().map(Candidate::passage).distinct().toList());
        stopwatch.lap("crowding");
        Evidence evidence = new Evidence(asked, competing(candidates), crowded, command.legs());
        return Optional.of(new Proposed(
                reader,
                collection.id(),
                asked,
                question.ownLanguage(),
                candidates,
                evidence,
                rows,
                settings,
                command.limit()));
    }

    private QuestionCentres centres(TextEncoder encoder) {
        return questionCentres.computeIfAbsent(encoder.version(), version -> new QuestionCentres(encoder));
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
}

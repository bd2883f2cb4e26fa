package io.glossa.retrieval.search;

import io.glossa.encoder.TextEncoder;
import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.retrieval.Granularity;
import io.glossa.wire.retrieval.RankingTrial;
import io.glossa.wire.retrieval.RankingTrial.LabelledEvidence;
import io.glossa.wire.retrieval.RankingTrial.LabelledQuestion;
import io.glossa.wire.retrieval.RankingTrialResult;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.SearchRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Ranks labelled questions by weights that a collection is not searched with: what a question's languages propose is read
 * once, and scored by each of the weights as a search would.
 */
@Service
public class Trials {

    /** A few seconds' work. */
    private static final int MOST_RANKINGS = 5000;

    private static final int MOST_EVIDENCE = 100;

    private final DocumentCollections collections;
    private final Search search;
    private final Ranking ranking;
    private final EvidenceRows rows;
    private final SearchSettings settings;

    Trials(
            DocumentCollections collections,
            Search search,
            Ranking ranking,
            EvidenceRows rows,
            SearchSettings settings) {
        this.collections = collections;
        this.search = search;
        this.ranking = ranking;
        this.rows = rows;
        this.settings = settings;
    }

    /**
     * @throws RetrievalException if the trial makes no sense, names no collection or a document that is not there, or the
     *     reader may not write
     */
    public RankingTrialResult attempt(Reader reader, String name, RankingTrial trial) {
        ReaderTransactions.requireWriter(reader);
        DocumentCollection collection = collections.get(reader, name);
        TextEncoder encoder = collections.encoderOf(collection);
        if (trial.questions().isEmpty() || trial.weights().isEmpty()) {
            throw invalid("A trial needs questions and weights.");
        }
        if ((long) trial.questions().size() * trial.weights().size() > MOST_RANKINGS) {
            throw invalid("%d questions by %d weights are more than %d rankings."
                    .formatted(trial.questions().size(), trial.weights().size(), MOST_RANKINGS));
        }
        List<Weights> weights = trial.weights().stream().map(Weights::of).toList();
        trial.questions().forEach(Trials::check);
        List<SearchCommand> commands = trial.questions().stream()
                .map(question -> command(name, question))
                .toList();
        List<List<List<Integer>>> ranks = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            SearchCommand command = commands.get(i);
            List<LabelledEvidence> evidence = trial.questions().get(i).evidence();
            ranks.add(ranking.attempt(
                    reader,
                    collection,
                    command,
                    search.ask(encoder, command),
                    proposed -> ranks(reader, collection, evidence, proposed, weights)));
        }
        return new RankingTrialResult(ranks);
    }

    private static void check(LabelledQuestion question) {
        if (question.evidence().isEmpty() || question.evidence().size() > MOST_EVIDENCE) {
            throw invalid("A labelled question has 1 to %d pieces of evidence.".formatted(MOST_EVIDENCE));
        }
        for (LabelledEvidence piece : question.evidence()) {
            if (piece.document() == null || piece.document().isBlank()) {
                throw invalid("A piece of evidence names no document.");
            }
            Integer start = piece.start();
            Integer end = piece.end();
            if (start == null ? end != null : end == null || start < 0 || start >= end) {
                throw invalid("A piece of evidence is from %s to %s.".formatted(start, end));
            }
        }
    }

    private SearchCommand command(String collection, LabelledQuestion question) {
        return SearchCommand.of(
                new SearchRequest(
                        question.question(), collection, question.language(), null, null, null, Granularity.SENTENCE),
                settings);
    }

    private List<List<Integer>> ranks(
            Reader reader,
            DocumentCollection collection,
            List<LabelledEvidence> evidence,
            Optional<Proposed> proposed,
            List<Weights> weights) {
        Set<String> documents =
                evidence.stream().map(LabelledEvidence::document).collect(Collectors.toSet());
        Map<Long, String> passages = rows.passages(reader, collection.id(), documents);
        Set<String> missing = new HashSet<>(documents);
        missing.removeAll(passages.values());
        if (!missing.isEmpty()) {
            throw new RetrievalException(
                    ProblemType.UNKNOWN_DOCUMENT,
                    "There is no document '%s' in the collection '%s'."
                            .formatted(missing.iterator().next(), collection.name()));
        }
        return weights.stream()
                .map(each -> proposed.map(
                                known -> ranks(Hits.sentences(known.scores(each, new Stopwatch())), passages, evidence))
                        .orElseGet(() -> Collections.nCopies(evidence.size(), 0)))
                .toList();
    }

    /** Of each piece, counting the sentences before it that touch none. */
    private static List<Integer> ranks(
            List<Candidate> sentences, Map<Long, String> passages, List<LabelledEvidence> evidence) {
        Integer[] ranks = new Integer[evidence.size()];
        int others = 0;
        for (Candidate sentence : sentences) {
            String document = passages.get(sentence.passage());
            boolean touches = false;
            for (int i = 0; i < ranks.length && document != null; i++) {
                if (touches(sentence, document, evidence.get(i))) {
                    touches = true;
                    ranks[i] = ranks[i] == null ? others + 1 : ranks[i];
                }
            }
            others += touches ? 0 : 1;
        }
        List<Integer> all = new ArrayList<>();
        for (Integer rank : ranks) {
            all.add(rank == null ? 0 : rank);
        }
        return all;
    }

    private static boolean touches(Candidate sentence, String document, LabelledEvidence piece) {
        return document.equals(piece.document())
                && (piece.start() == null
                        || piece.end() == null
                        || sentence.start() < piece.end() && piece.start() < sentence.end());
    }

    private static RetrievalException invalid(String detail) {
        return new RetrievalException(ProblemType.INVALID_REQUEST, detail);
    }
}

package io.glossa.retrieval.search;

import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.retrieval.tuning.TuningRows;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.TunedWeights;
import io.glossa.wire.retrieval.Tuning;
import io.glossa.wire.retrieval.TuningInput;
import io.glossa.wire.retrieval.TuningReport;
import io.glossa.wire.retrieval.TuningReport.MeasuredMean;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What collections are searched with, as callers see and change it. */
@Service
public class Tunings {

    private static final int LONGEST_MEASURE = 100;

    private final DocumentCollections collections;
    private final TuningRows rows;
    private final Ranking ranking;
    private final ReaderTransactions transactions;

    Tunings(DocumentCollections collections, TuningRows rows, Ranking ranking, ReaderTransactions transactions) {
        this.collections = collections;
        this.rows = rows;
        this.ranking = ranking;
        this.transactions = transactions;
    }

    /** @throws RetrievalException {@link ProblemType#UNKNOWN_COLLECTION} */
    public Tuning get(Reader reader, String name) {
        DocumentCollection collection = collections.get(reader, name);
        return transactions.read(
                reader,
                List.of(collection.id()),
                () -> new Tuning(
                        ranking.defaults(collection).onTheWire(),
                        rows.find(collection.id(), collection.encoderVersion()).orElse(null)));
    }

    /**
     * Has the collection searched with these weights, from the moment of the commit.
     *
     * @throws RetrievalException if the weights or what is reported of them make no sense, or the reader may not write
     */
    public TunedWeights put(Reader reader, String name, TuningInput input) {
        ReaderTransactions.requireWriter(reader);
        DocumentCollection collection = collections.get(reader, name);
        collections.encoderOf(collection);
        if (input.weights() == null || input.report() == null) {
            throw invalid("'weights' and 'report' are needed.");
        }
        Weights.of(input.weights());
        check(input.report());
        return transactions.write(
                reader, List.of(collection.id()), () -> rows.put(collection.id(), collection.encoderVersion(), input));
    }

    /**
     * Has the collection searched with the default again; also where it is already.
     *
     * @throws RetrievalException {@link ProblemType#UNKNOWN_COLLECTION}, {@link ProblemType#FORBIDDEN}
     */
    public void remove(Reader reader, String name) {
        ReaderTransactions.requireWriter(reader);
        DocumentCollection collection = collections.get(reader, name);
        transactions.write(reader, List.of(collection.id()), () -> {
            rows.remove(collection.id());
            return true;
        });
    }

    private static void check(TuningReport report) {
        String measure = report.measure();
        if (measure == null || measure.isBlank() || measure.length() > LONGEST_MEASURE) {
            throw invalid("The report's 'measure' has 1 to %d characters.".formatted(LONGEST_MEASURE));
        }
        if (report.labels() < 1 || report.groups() < 1) {
            throw invalid("The report is of no label.");
        }
        Stream.of(report.zeroShot(), report.tuned(), report.difference()).forEach(Tunings::check);
    }

    private static void check(MeasuredMean mean) {
        if (mean == null
                || !Double.isFinite(mean.mean())
                || !Double.isFinite(mean.low())
                || !Double.isFinite(mean.high())) {
            throw invalid("The report's means are numbers, each with its interval.");
        }
    }

    private static RetrievalException invalid(String detail) {
        return new RetrievalException(ProblemType.INVALID_REQUEST, detail);
    }
}

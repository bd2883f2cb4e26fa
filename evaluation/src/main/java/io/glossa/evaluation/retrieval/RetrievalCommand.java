package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.dataset.CorpusReader;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.Selection;
import io.glossa.evaluation.run.Target;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures which sentences the search finds in a pool of many languages, beside raw cosine in one index. */
@Command(
        name = "retrieval",
        description = "Measure which sentences are found, by language pair, beside raw cosine in one HNSW index.",
        mixinStandardHelpOptions = true)
public final class RetrievalCommand extends Measurement {

    /** Enough for a stable 95th percentile. */
    private static final int TIMED_QUESTIONS = 200;

    @Mixin
    private Target target = new Target();

    @Mixin
    private Baseline baseline = new Baseline();

    @Mixin
    private Selection selection = new Selection();

    @Option(
            names = "--rerank",
            description = "Have the best sentences of each language read once more; as the service is set by default.",
            negatable = true)
    private @Nullable Boolean rerank;

    @Override
    protected RetrievalReport measure(PrintWriter err) {
        Corpus corpus = new CorpusReader().read(target.data(), selection.languages());
        SentencePool pool = new SentencePool(corpus);
        List<Question> questions = selection.of(corpus.questions());
        GlossaRanker glossa = new GlossaRanker(target.api(), pool, corpus, rerank);
        glossa.load(corpus, new Progress(err, "documents", corpus.paragraphs().size()));
        RetrievalScores scores = scores(glossa, pool, questions, err, "questions");
        RetrievalReport alone = new RetrievalReport(questions.size(), pool.size(), corpus.languages(), scores, null);
        if (!baseline.wanted()) {
            err.println(
                    "no baseline: it needs --jdbc-url, --encoder-model and --encoder-tokenizer, and not --no-baseline");
            return alone;
        }
        // The baseline takes as long again: whatever becomes of it, these are not lost.
        alone.print(err);
        err.flush();
        return alone.beside(baseline(pool, questions, err));
    }

    private RetrievalScores baseline(SentencePool pool, List<Question> questions, PrintWriter err) {
        try (CosineRanker cosine = new CosineRanker(baseline.connect(), baseline.encoder(), pool)) {
            cosine.load(new Progress(err, "sentences of the baseline", pool.size()));
            return scores(cosine, pool, questions, err, "questions of the baseline");
        }
    }

    private static RetrievalScores scores(
            Ranker ranker, SentencePool pool, List<Question> questions, PrintWriter err, String step) {
        RankingMeasures measures = new RankingMeasures(pool);
        Progress progress = new Progress(err, step, questions.size());
        Iterator<List<Integer>> rankings = questions.stream()
                .gather(Gatherers.mapConcurrent(ranker.atOnce(), ranker::rank))
                .iterator();
        for (int i = 0; rankings.hasNext(); i++) {
            measures.add(questions.get(i), rankings.next());
            progress.at(i + 1);
        }
        List<Double> milliseconds = new ArrayList<>();
        for (Question question : spread(questions)) {
            Latency.measure(milliseconds, () -> {
                ranker.search(question);
                return question;
            });
        }
        return measures.scores(Latency.of(milliseconds));
    }

    /** At most so many as are timed, evenly over all. */
    private static List<Question> spread(List<Question> questions) {
        int step = Math.max(1, questions.size() / TIMED_QUESTIONS);
        List<Question> spread = new ArrayList<>();
        for (int i = 0; i < questions.size() && spread.size() < TIMED_QUESTIONS; i += step) {
            spread.add(questions.get(i));
        }
        return spread;
    }
}

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
import java.util.List;
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

    @Mixin
    private Target target = new Target();

    @Mixin
    private SharedParts parts = new SharedParts();

    @Mixin
    private Selection selection = new Selection();

    @Option(names = "--no-baseline", description = "Measure the service alone, in half of the time.")
    private boolean alone;

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
        RetrievalReport report = new RetrievalReport(questions.size(), pool.size(), corpus.languages(), scores, null);
        if (alone || !parts.complete()) {
            err.println(
                    "no baseline: it needs --jdbc-url, --encoder-model and --encoder-tokenizer, and not --no-baseline");
            return report;
        }
        // The baseline takes as long again: whatever becomes of it, these are not lost.
        report.print(err);
        err.flush();
        return report.beside(baseline(pool, questions, err));
    }

    private RetrievalScores baseline(SentencePool pool, List<Question> questions, PrintWriter err) {
        try (CosineRanker cosine = new CosineRanker(parts.connect(), parts.encoder(), pool)) {
            cosine.load(new Progress(err, "sentences of the baseline", pool.size()));
            return scores(cosine, pool, questions, err, "questions of the baseline");
        }
    }

    private static RetrievalScores scores(
            Ranker ranker, SentencePool pool, List<Question> questions, PrintWriter err, String step) {
        return RankingMeasures.of(ranker, pool, questions, new Progress(err, step, questions.size()))
                .scores(Latency.of(TimedQuestions.measure(ranker, questions)));
    }
}

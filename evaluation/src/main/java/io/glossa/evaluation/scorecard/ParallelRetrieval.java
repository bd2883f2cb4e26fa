package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.results.Marked;
import io.glossa.evaluation.results.Marked.Mark;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.Suite;
import io.glossa.evaluation.retrieval.EvidenceRanks;
import io.glossa.evaluation.retrieval.GlossaRanker;
import io.glossa.evaluation.retrieval.SentencePool;
import io.glossa.evaluation.retrieval.TimedQuestions;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.scorecard.RetrievalScoring.Found;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Every question of a parallel corpus over its sentences in all languages, as the measurement {@code retrieval} ranks them. */
final class ParallelRetrieval implements MeasuredSuite {

    /** Enough for a stable 95th percentile of each language. */
    private static final int TIMED_QUESTIONS = 400;

    private static final int SHOWN = 10;

    private final Corpus corpus;
    private final SentencePool pool;
    private final GlossaRanker ranker;
    private final Scope scope;
    private final RetrievalScoring scoring;
    private final Map<String, Map<String, Question>> parallels = new HashMap<>();

    /** Held for writing while a search is timed: nothing else is asked then. */
    private final ReadWriteLock asking = new ReentrantReadWriteLock(true);

    ParallelRetrieval(Corpus corpus, PublicApi api, Scope scope) {
        this.corpus = corpus;
        this.pool = new SentencePool(corpus);
        this.ranker = new GlossaRanker(api, pool, corpus);
        this.scope = scope;
        this.scoring = new RetrievalScoring(scope);
        corpus.questions()
                .forEach(question -> parallels
                        .computeIfAbsent(question.id(), id -> new HashMap<>())
                        .put(question.language(), question));
    }

    @Override
    public Suite suite() {
        return Suite.RETRIEVAL;
    }

    @Override
    public Optional<String> findCollection() {
        return Optional.of(ranker.collection());
    }

    @Override
    public void prepare(PrintWriter err) {
        ranker.load(corpus, new Progress(err, "documents", corpus.paragraphs().size()));
    }

    @Override
    public int atOnce() {
        return ranker.atOnce();
    }

    @Override
    public List<Inquiry> inquiries() {
        List<Question> questions = scope.sample(
                corpus.questions().stream()
                        .filter(question -> scope.asks(question.language()))
                        .toList(),
                0,
                Question::id);
        Set<Integer> timed = Set.copyOf(TimedQuestions.of(questions.size(), TIMED_QUESTIONS));
        List<Inquiry> inquiries = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            boolean isTimed = timed.contains(i);
            inquiries.add(new Inquiry(suite(), question.id(), question.language(), () -> ask(question, isTimed)));
        }
        return inquiries;
    }

    private Result ask(Question question, boolean timed) {
        List<Integer> ranking = holding(asking.readLock(), () -> ranker.rank(question));
        EvidenceRanks ranks = EvidenceRanks.of(pool, question, ranking);
        List<Double> milliseconds = new ArrayList<>();
        if (timed) {
            holding(
                    asking.writeLock(),
                    () -> Latency.measure(milliseconds, () -> {
                        ranker.search(question);
                        return question;
                    }));
        }
        List<Found> found = ranking.stream()
                .limit(SHOWN)
                .map(sentence -> new Found(pool.language(sentence), "", pool.text(sentence)))
                .toList();
        return new Result(
                suite(),
                question.id(),
                question.language(),
                milliseconds.isEmpty() ? null : milliseconds.getFirst(),
                scoring.scores(question.language(), ranks),
                scoring.failures(
                        question.id(),
                        question.language(),
                        question.text(),
                        ranks,
                        language -> evidence(question.id(), language),
                        found));
    }

    private static <T> T holding(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private Marked evidence(String id, String language) {
        Question parallel =
                Objects.requireNonNull(parallels.getOrDefault(id, Map.of()).get(language));
        return Marked.excerpt(
                "evidence",
                language,
                parallel.paragraph().document(),
                parallel.paragraph().text(),
                List.of(Mark.of(parallel.answer(), "right")));
    }
}

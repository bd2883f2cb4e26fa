package io.glossa.evaluation.scorecard;

import io.glossa.encoder.alignment.Projection;
import io.glossa.encoder.alignment.SpanProjector;
import io.glossa.encoder.alignment.SpanQuestion;
import io.glossa.evaluation.alignment.GoldSpan;
import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.results.Failure;
import io.glossa.evaluation.results.Marked;
import io.glossa.evaluation.results.Marked.Mark;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.Result.Scores;
import io.glossa.evaluation.results.Suite;
import io.glossa.evaluation.run.Latency;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Projects the right answer from its sentence in one language onto the parallel sentence in each other. */
final class AlignmentSuite implements MeasuredSuite {

    /** How many without a {@code --sample}. */
    private static final int USUAL = 400;

    private static final double FAILED = 0.5;

    private final Corpus corpus;
    private final Supplier<SpanProjector> projector;
    private final Scope scope;

    /** @param projector loaded when it is first needed */
    AlignmentSuite(Corpus corpus, Supplier<SpanProjector> projector, Scope scope) {
        this.corpus = corpus;
        this.projector = projector;
        this.scope = scope;
    }

    @Override
    public Suite suite() {
        return Suite.ALIGNMENT;
    }

    @Override
    public List<Inquiry> inquiries() {
        ParallelQuestions parallels =
                new ParallelQuestions(corpus.questions().stream().filter(AlignmentSuite::inOneSentence));
        List<Question> sources = parallels.stream()
                .filter(question -> scope.asks(question.language()))
                .toList();
        return scope.sample(sources, USUAL, Question::id).stream()
                .map(question -> new Inquiry(
                        suite(),
                        question.id(),
                        question.language(),
                        () -> project(question, parallels.parallels(question, scope))))
                .toList();
    }

    /** As the reference does, answers that straddle a sentence break are left out. */
    private static boolean inOneSentence(Question question) {
        return question.answer().start() >= question.sentenceSpan().start()
                && question.answer().end() <= question.sentenceSpan().end();
    }

    private static GoldSpan gold(Question question) {
        TextSpan sentence = question.sentenceSpan();
        return new GoldSpan(
                sentence.of(question.paragraph().text()), question.answer().shift(-sentence.start()));
    }

    private Result project(Question question, List<Question> targets) {
        GoldSpan from = gold(question);
        List<SpanQuestion> spans = targets.stream()
                .map(target -> new SpanQuestion(
                        from.sentence(), from.answer(), gold(target).sentence()))
                .toList();
        List<Double> milliseconds = new ArrayList<>();
        SpanProjector loaded = projector.get();
        List<Projection> projections = Latency.measure(milliseconds, () -> loaded.project(spans));
        List<Scores> scores = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Question target = targets.get(i);
            GoldSpan wanted = gold(target);
            TextSpan projected = projections.get(i).target();
            double f1 = wanted.f1(projected);
            double overlap = wanted.intersectionOverUnion(projected);
            scores.add(new Scores(
                    target.language(),
                    new TreeMap<>(Map.of(Measure.SPAN_F1, f1, Measure.SPAN_OVERLAP, overlap > FAILED ? 1.0 : 0.0))));
            if (overlap <= FAILED && failures.isEmpty()) {
                failures.add(failure(question, from, target, wanted, projections.get(i)));
            }
        }
        double each = milliseconds.getFirst() / Math.max(1, targets.size());
        return new Result(suite(), question.id(), question.language(), each, scores, failures);
    }

    private Failure failure(Question question, GoldSpan from, Question target, GoldSpan wanted, Projection projection) {
        return new Failure(
                suite(),
                question.id(),
                question.language(),
                target.language(),
                projection.fallback() ? "fallback" : "misaligned",
                projection.fallback()
                        ? "No word was aligned, so the whole sentence was taken."
                        : "The projected span shares less than half with the right one.",
                List.of(
                        Marked.excerpt(
                                "from",
                                question.language(),
                                question.paragraph().document(),
                                from.sentence(),
                                List.of(Mark.of(from.answer(), "right"))),
                        Marked.excerpt(
                                "onto",
                                target.language(),
                                target.paragraph().document(),
                                wanted.sentence(),
                                List.of(
                                        Mark.of(wanted.answer(), "right"),
                                        Mark.of(projection.target(), "projected")))));
    }
}

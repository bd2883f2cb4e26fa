package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.Result.Scores;
import io.glossa.evaluation.results.Suite;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.scorecard.AnswerScoring.Judged;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.Mode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks questions and scores what is answered and cited. */
final class AnswersSuite implements MeasuredSuite {

    /** Stands for sources in several languages, as in BCP 47. */
    private static final String MANY_LANGUAGES = "mul";

    private final PublicApi api;
    private final String collection;
    private final List<Mode> modes;
    private final List<AnswerQuestion> questions;
    private final Consumer<PrintWriter> store;
    private final AnswerScoring scoring;
    private final AnswerFailures failures;

    /**
     * @param modes how to reach answers, the first one for the report's figures; the service's own choice when empty
     * @param store fills the collection, where it is not filled already
     * @param texts the stored text of a document
     */
    AnswersSuite(
            PublicApi api,
            String collection,
            List<Mode> modes,
            List<AnswerQuestion> questions,
            Consumer<PrintWriter> store,
            UnaryOperator<String> texts) {
        this.api = api;
        this.collection = collection;
        this.modes = List.copyOf(modes);
        this.questions = List.copyOf(questions);
        this.store = store;
        this.scoring = new AnswerScoring(texts);
        this.failures = new AnswerFailures(texts);
    }

    @Override
    public Suite suite() {
        return Suite.ANSWERS;
    }

    @Override
    public void prepare(PrintWriter err) {
        store.accept(err);
    }

    @Override
    public Optional<String> findCollection() {
        return Optional.of(collection);
    }

    @Override
    public List<Inquiry> inquiries() {
        List<Inquiry> inquiries = new ArrayList<>(inquiries(modes.isEmpty() ? null : modes.getFirst(), true));
        modes.stream().skip(1).forEach(mode -> inquiries.addAll(inquiries(mode, false)));
        return inquiries;
    }

    private List<Inquiry> inquiries(@Nullable Mode mode, boolean first) {
        return questions.stream()
                .map(question -> new Inquiry(
                        suite(),
                        question.id(),
                        question.language(),
                        first ? null : mode,
                        () -> ask(question, mode, first)))
                .toList();
    }

    private Result ask(AnswerQuestion question, @Nullable Mode mode, boolean first) {
        AskRequest request = new AskRequest(question.question(), collection, null, mode, null, null, null);
        List<Double> milliseconds = new ArrayList<>();
        AskResponse response = Latency.measure(milliseconds, () -> api.ask(request));
        Judged judged = scoring.judge(question, response);
        String source = source(question);
        return new Result(
                suite(),
                question.id(),
                question.language(),
                milliseconds.getFirst(),
                List.of(new Scores(source, scoring.measures(question, judged))),
                first ? failures.of(question, source, judged) : List.of(),
                first ? null : mode,
                response.mode().used());
    }

    private static @Nullable String source(AnswerQuestion question) {
        return switch (question.sources().size()) {
            case 0 -> null;
            case 1 -> question.sources().keySet().iterator().next();
            default -> MANY_LANGUAGES;
        };
    }
}

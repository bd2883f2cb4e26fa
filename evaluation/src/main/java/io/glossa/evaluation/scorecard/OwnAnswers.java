package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.dataset.OwnQuestion;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.wire.ask.Mode;
import java.util.List;

/** Makes answer questions of a user's own. */
final class OwnAnswers {

    private OwnAnswers() {}

    static AnswersSuite suite(OwnCollection collection, PublicApi api, List<Mode> modes, Scope scope) {
        List<OwnQuestion> questions = collection.questions().stream()
                .filter(question -> covers(scope, question))
                .toList();
        return new AnswersSuite(
                api,
                collection.name(),
                modes,
                scope.sample(questions, 0, OwnQuestion::id).stream()
                        .map(OwnAnswers::question)
                        .toList(),
                err -> {},
                collection::text);
    }

    private static boolean covers(Scope scope, OwnQuestion question) {
        String language = question.language().primary().value();
        return question.sources().isEmpty()
                ? scope.asks(language)
                : question.sources().keySet().stream().anyMatch(source -> scope.covers(language, source));
    }

    private static AnswerQuestion question(OwnQuestion question) {
        return new AnswerQuestion(
                question.id(),
                question.language().primary().value(),
                question.question(),
                question.sources(),
                question.answerable(),
                question.answer());
    }
}

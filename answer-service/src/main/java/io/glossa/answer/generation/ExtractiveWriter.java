package io.glossa.answer.generation;

import io.glossa.answer.claim.StatedText;
import io.glossa.answer.claim.Statement;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.Evidence;
import java.util.List;

/**
 * Answers with the best evidence sentence as it stands, in the source's language: translating it is the caller's to do.
 * Needs no model, always gives the same, and cannot invent anything.
 */
final class ExtractiveWriter implements Writer {

    @Override
    public Draft.Written write(AnswerRequest request) {
        Evidence best = request.evidence().getFirst();
        String text = best.text().strip();
        Statement statement = new Statement(new TextSpan(0, text.length()), List.of(0));
        boolean foreign = !best.language().sameLanguageAs(request.answerLanguage());
        return new Draft.Written(
                AnswerResponse.Writer.EXTRACTIVE,
                best.language(),
                new StatedText(text, List.of(statement), List.of()),
                foreign ? List.of(untranslated(best, request)) : List.of());
    }

    private static Warning untranslated(Evidence best, AnswerRequest request) {
        return new Warning(
                "untranslated",
                "The answer is quoted in the source's language, %s, not in %s."
                        .formatted(best.language(), request.answerLanguage()));
    }
}

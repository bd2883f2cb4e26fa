package io.glossa.answer.generation;

import io.glossa.answer.claim.StatedText;
import io.glossa.answer.claim.Statement;
import io.glossa.wire.TextSpan;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.Evidence;
import java.util.List;

/**
 * Answers with the best evidence sentence as it stands, in the source's language, which the draft names. Translating it
 * is the caller's to do, and so is saying that it could not be done. Needs no model, always gives the same, and cannot
 * invent anything.
 */
final class ExtractiveWriter implements Writer {

    @Override
    public Draft.Written write(AnswerRequest request) {
        Evidence best = request.evidence().getFirst();
        String text = best.text().strip();
        Statement statement = new Statement(new TextSpan(0, text.length()), List.of(0));
        return new Draft.Written(
                AnswerResponse.Writer.EXTRACTIVE,
                best.language(),
                new StatedText(text, List.of(statement), List.of()),
                List.of());
    }
}

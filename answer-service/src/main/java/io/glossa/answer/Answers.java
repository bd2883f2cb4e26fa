package io.glossa.answer;

import io.glossa.answer.abstention.AbstentionTexts;
import io.glossa.answer.abstention.AbstentionTexts.Abstention;
import io.glossa.answer.claim.StatedText;
import io.glossa.answer.claim.Statement;
import io.glossa.answer.generation.Draft;
import io.glossa.answer.generation.Writer;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.VerificationRequest;
import io.glossa.wire.answer.VerificationRequest.DraftClaim;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The order of things: is there evidence, what does the writer make of it, does every claim of that hold. */
@Component
final class Answers {

    private final Writer writer;
    private final ClaimChecks checks;

    Answers(Writer writer, ClaimChecks checks) {
        this.writer = writer;
        this.checks = checks;
    }

    AnswerResponse answer(AnswerRequest request) {
        Stopwatch stopwatch = new Stopwatch();
        if (request.evidence().isEmpty()) {
            Warning warning = new Warning("no-evidence", "Nothing was found that could answer the question.");
            return abstained(request.answerLanguage(), warning, stopwatch);
        }
        Draft draft = writer.write(request);
        stopwatch.done("generation");
        return switch (draft) {
            case Draft.NoAnswer() ->
                abstained(
                        request.answerLanguage(),
                        new Warning("no-answer-in-evidence", "The model found no answer in the evidence."),
                        stopwatch);
            case Draft.Written written -> {
                List<Claim> claims =
                        checks.check(request.question(), written.text(), written.language(), request.evidence());
                stopwatch.done("verification");
                yield new AnswerResponse(
                        AnswerResponse.Status.ANSWERED,
                        written.writer(),
                        written.language(),
                        written.text().text(),
                        claims,
                        written.warnings(),
                        stopwatch.milliseconds());
            }
        };
    }

    AnswerResponse verify(VerificationRequest request) {
        Stopwatch stopwatch = new Stopwatch();
        StatedText text = joined(request.claims(), request.answerLanguage());
        List<Claim> claims = checks.check(request.question(), text, request.answerLanguage(), request.evidence());
        stopwatch.done("verification");
        return new AnswerResponse(
                AnswerResponse.Status.ANSWERED,
                AnswerResponse.Writer.CALLER,
                request.answerLanguage(),
                text.text(),
                claims,
                List.of(),
                stopwatch.milliseconds());
    }

    /** The claims as one text: a caller's claim stays one claim, however many sentences it has. */
    private static StatedText joined(List<DraftClaim> claims, LanguageTag language) {
        String space = switch (language.primary().value()) {
            case "zh", "ja", "th", "lo", "km", "my" -> "";
            default -> " ";
        };
        StringBuilder text = new StringBuilder();
        List<Statement> statements = new ArrayList<>();
        for (DraftClaim claim : claims) {
            if (!text.isEmpty()) {
                text.append(space);
            }
            int start = text.length();
            text.append(claim.text().strip());
            statements.add(new Statement(new TextSpan(start, text.length()), claim.evidence()));
        }
        return new StatedText(text.toString(), statements, List.of());
    }

    private static AnswerResponse abstained(LanguageTag language, Warning warning, Stopwatch stopwatch) {
        Abstention abstention = AbstentionTexts.in(language);
        stopwatch.done("abstention");
        return new AnswerResponse(
                AnswerResponse.Status.ABSTAINED,
                AnswerResponse.Writer.SERVICE,
                abstention.language(),
                abstention.text(),
                List.of(),
                List.of(warning),
                stopwatch.milliseconds());
    }
}

package io.glossa.answer;

import io.glossa.answer.abstention.AbstentionTexts;
import io.glossa.answer.abstention.AbstentionTexts.Abstention;
import io.glossa.answer.abstention.Sufficiency;
import io.glossa.answer.claim.StatedText;
import io.glossa.answer.claim.Statement;
import io.glossa.answer.comparison.ComparedEvidence;
import io.glossa.answer.comparison.Comparison;
import io.glossa.answer.generation.Draft;
import io.glossa.answer.generation.Writer;
import io.glossa.answer.reading.EvidenceReader;
import io.glossa.answer.reading.ReadEvidence;
import io.glossa.service.usage.TokenMeter;
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
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The order of things: which evidence answers, if any, what does the writer make of it, does every claim of that hold. */
@Component
final class Answers {

    private final Comparison comparison;
    private final EvidenceReader reader;
    private final Sufficiency sufficiency;
    private final Writer writer;
    private final ClaimChecks checks;

    Answers(Comparison comparison, EvidenceReader reader, Sufficiency sufficiency, Writer writer, ClaimChecks checks) {
        this.comparison = comparison;
        this.reader = reader;
        this.sufficiency = sufficiency;
        this.writer = writer;
        this.checks = checks;
    }

    AnswerResponse answer(AnswerRequest request) {
        return TokenMeter.during(meter ->
                Stopwatch.during(stopwatch -> answer(request, stopwatch)).withUsage(meter.usage()));
    }

    private AnswerResponse answer(AnswerRequest request, Stopwatch stopwatch) {
        ReadEvidence read = reader.read(request.question(), request.questionLanguage(), request.evidence());
        Optional<Warning> weakness = sufficiency.findWeakness(read);
        stopwatch.done("reading");
        if (weakness.isPresent()) {
            return abstained(request.answerLanguage(), weakness.get(), stopwatch);
        }
        Draft draft = writer.write(request.withEvidence(read.evidence()));
        stopwatch.done("generation");
        return switch (draft) {
            case Draft.NoAnswer() ->
                abstained(
                        request.answerLanguage(),
                        new Warning("no-answer-in-evidence", "The model found no answer in the evidence."),
                        stopwatch);
            case Draft.Written written -> checked(request.question(), read, written, stopwatch);
        };
    }

    private AnswerResponse checked(String question, ReadEvidence read, Draft.Written written, Stopwatch stopwatch) {
        ComparedEvidence evidence = new ComparedEvidence(read.evidence(), read.vectors(), comparison);
        List<Claim> claims = checks.check(question, written.text(), written.language(), evidence);
        stopwatch.done("verification");
        return new AnswerResponse(
                AnswerResponse.Status.ANSWERED,
                written.writer(),
                written.language(),
                written.text().text(),
                claims,
                written.warnings(),
                stopwatch.milliseconds());
    }

    AnswerResponse verify(VerificationRequest request) {
        return Stopwatch.during(stopwatch -> verify(request, stopwatch));
    }

    private AnswerResponse verify(VerificationRequest request, Stopwatch stopwatch) {
        StatedText text = joined(request.claims(), request.answerLanguage());
        ComparedEvidence evidence = new ComparedEvidence(request.evidence(), List.of(), comparison);
        List<Claim> claims = checks.check(request.question(), text, request.answerLanguage(), evidence);
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

package io.glossa.gateway.ask;

import static java.util.stream.Collectors.joining;

import io.glossa.gateway.services.ServiceFailure;
import io.glossa.gateway.translation.Translated;
import io.glossa.gateway.translation.Untranslated;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.AnswerApi;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.AnswerResponse.Status;
import io.glossa.wire.answer.AnswerResponse.Writer;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.VerificationRequest;
import io.glossa.wire.answer.VerificationRequest.DraftClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Brings an answer into its language when some of its claims are in another: they are translated, and the whole is
 * cited and checked anew. A claim that is a bare value, too short to be in any language, gives way to the translation
 * of the sentence that it was read from, and so does one with numbers that its sources do not have: what a source says
 * is better than what a model made of it. A claim that cannot be brought over stays, and a warning says so.
 */
@Component
class ClaimRepair {

    /** The answer service's warning on a claim with words of another language. */
    private static final String MIXED = "language-mixed";

    /** The answer service's warnings on a claim with a number, a date or a unit of its own. */
    private static final Set<String> INVENTED = Set.of("number-differs", "unit-differs");

    /** The code of the warning that the answer, and so what it quotes, is in its sources' language. */
    static final String UNTRANSLATED = "untranslated";

    private final Interpreter interpreter;
    private final AnswerApi answers;

    ClaimRepair(Interpreter interpreter, AnswerApi answers) {
        this.interpreter = interpreter;
        this.answers = answers;
    }

    AnswerResponse repair(Ask ask, AnswerResponse answer, AnswerRequest asked, Trace trace) {
        LanguageTag target = asked.answerLanguage();
        List<Claim> broken = answer.claims().stream()
                .filter(claim -> isForeign(claim, answer.writer(), target)
                        || isBareValue(claim, answer.writer())
                        || isInvented(claim, answer.writer()))
                .toList();
        if (answer.status() == Status.ABSTAINED || broken.isEmpty()) {
            return answer;
        }
        Translated translated = interpreter.claims(
                ask,
                broken.stream()
                        .map(claim -> wanted(claim, answer, asked))
                        .filter(wanted -> !wanted.source().sameLanguageAs(target))
                        .toList(),
                asked.evidence(),
                trace);
        List<Claim> mendable = broken.stream()
                .filter(claim -> mended(claim, answer, asked, translated).isPresent())
                .toList();
        if (mendable.isEmpty()) {
            warn(answer, foreign(answer, target), target, trace);
            return answer;
        }
        AnswerResponse verified;
        try {
            verified = trace.timed("verify", () -> answers.verify(drafts(answer, mendable, translated, asked)));
        } catch (ServiceFailure e) {
            trace.warn("repair-failed", "The repaired claims could not be checked: " + e.getMessage());
            warn(answer, foreign(answer, target), target, trace);
            return answer;
        }
        trace.add("verify", verified.timings());
        trace.warn(verified.warnings());
        long replaced = mendable.stream()
                .filter(claim -> isInvented(claim, answer.writer()))
                .count();
        if (replaced > 0) {
            trace.warn(
                    "claims-replaced",
                    "%d claims had numbers or units that their sources do not have; the sources' sentences stand there instead."
                            .formatted(replaced));
        }
        warn(verified, foreign(verified, target), target, trace);
        return verified;
    }

    private static List<Claim> foreign(AnswerResponse answer, LanguageTag target) {
        return answer.claims().stream()
                .filter(claim -> isForeign(claim, answer.writer(), target))
                .toList();
    }

    /** Whether a model gave numbers or units that its source does not have, and that source can stand in. */
    private static boolean isInvented(Claim claim, Writer writer) {
        return writer == Writer.MODEL
                && !claim.citations().isEmpty()
                && claim.warnings().stream().anyMatch(warning -> INVENTED.contains(warning.code()));
    }

    /** What the claim gives way to, if that could be had. */
    private static Optional<String> mended(
            Claim claim, AnswerResponse answer, AnswerRequest asked, Translated translated) {
        Untranslated wanted = wanted(claim, answer, asked);
        return wanted.source().sameLanguageAs(wanted.target()) ? Optional.of(wanted.text()) : translated.find(wanted);
    }

    private static boolean isForeign(Claim claim, Writer writer, LanguageTag target) {
        LanguageTag language = language(claim, writer);
        boolean another = language.isDetermined() && !language.sameLanguageAs(target);
        return another || writer != Writer.EXTRACTIVE && isMixed(claim);
    }

    /** Whether a model answered with a number or a name alone: in no language, and so in none that is wrong, but no sentence. */
    private static boolean isBareValue(Claim claim, Writer writer) {
        return writer == Writer.MODEL
                && !claim.language().isDetermined()
                && !claim.citations().isEmpty();
    }

    private static boolean isMixed(Claim claim) {
        return claim.warnings().stream().anyMatch(warning -> warning.code().equals(MIXED));
    }

    /** What a claim is written in: a verbatim one is in its source's language, which is surer than identification. */
    private static LanguageTag language(Claim claim, Writer writer) {
        return writer == Writer.EXTRACTIVE && !claim.citations().isEmpty()
                ? claim.citations().getFirst().language()
                : claim.language();
    }

    private static Untranslated wanted(Claim claim, AnswerResponse answer, AnswerRequest asked) {
        LanguageTag target = asked.answerLanguage();
        List<Integer> read = evidenceOf(claim, asked.evidence());
        boolean givesWay = isBareValue(claim, answer.writer()) || isInvented(claim, answer.writer());
        if (givesWay && !read.isEmpty()) {
            Evidence sentence = asked.evidence().get(read.getFirst());
            return new Untranslated(sentence.text(), sentence.language(), target);
        }
        LanguageTag source = language(claim, answer.writer());
        // A claim that mixes its own language with another has no one source language to name.
        return new Untranslated(
                textOf(claim, answer), source.sameLanguageAs(target) ? LanguageTag.UNDETERMINED : source, target);
    }

    private static VerificationRequest drafts(
            AnswerResponse answer, List<Claim> mendable, Translated translated, AnswerRequest asked) {
        List<DraftClaim> drafts = new ArrayList<>();
        for (Claim claim : answer.claims()) {
            String text = textOf(claim, answer);
            if (mendable.contains(claim)) {
                text = mended(claim, answer, asked, translated).orElse(text);
            }
            drafts.add(new DraftClaim(text, evidenceOf(claim, asked.evidence())));
        }
        return new VerificationRequest(
                asked.question(), asked.questionLanguage(), asked.answerLanguage(), drafts, asked.evidence());
    }

    private static String textOf(Claim claim, AnswerResponse answer) {
        return answer.text().substring(claim.start(), claim.end());
    }

    private static List<Integer> evidenceOf(Claim claim, List<Evidence> evidence) {
        return IntStream.range(0, evidence.size())
                .filter(i -> claim.citations().stream().anyMatch(citation -> isFrom(citation, evidence.get(i))))
                .boxed()
                .toList();
    }

    private static boolean isFrom(Citation citation, Evidence evidence) {
        return citation.document().equals(evidence.document())
                && citation.version() == evidence.version()
                && citation.start() < evidence.end()
                && evidence.start() < citation.end();
    }

    private static void warn(AnswerResponse answer, List<Claim> foreign, LanguageTag target, Trace trace) {
        if (foreign.isEmpty()) {
            return;
        }
        List<LanguageTag> languages = foreign.stream()
                .map(claim -> language(claim, answer.writer()))
                .distinct()
                .toList();
        if (answer.writer() == Writer.EXTRACTIVE) {
            trace.warn(
                    UNTRANSLATED,
                    "The answer is quoted in %s, not in %s.".formatted(sourceLanguages(languages), target));
        } else {
            trace.warn(
                    "language-differs",
                    "%d claims are not wholly in %s: %s.".formatted(foreign.size(), target, languages));
        }
    }

    private static String sourceLanguages(List<LanguageTag> languages) {
        String all = languages.stream().map(LanguageTag::value).collect(joining(", "));
        return (languages.size() == 1 ? "the source's language, " : "the sources' languages, ") + all;
    }
}

package io.glossa.gateway.ask;

import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerApi;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.AnswerResponse.Status;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Support;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Applies a collection's policy to the claims that their sources do not carry: those without support, and those that say
 * something else than their source does. Where nothing else is left, the answer is an abstention.
 */
@Component
public class ClaimPolicies {

    /** How the answer service's codes for what differs between claim and source end. */
    private static final String DIFFERS = "-differs";

    private final AnswerApi answers;
    private final AskSettings settings;

    ClaimPolicies(AnswerApi answers, AskSettings settings) {
        this.answers = answers;
        this.settings = settings;
    }

    AnswerResponse apply(AnswerResponse answer, String collection, AnswerRequest asked, Trace trace) {
        return switch (settings.policyOf(collection)) {
            // What is to be held is told when the last check is done.
            case WARN, HOLD, HOLD_ALL -> answer;
            case DROP -> withoutDoubtful(answer, asked, trace);
        };
    }

    /** Whether an answer with these claims must not be shown before a person has seen it. */
    boolean holds(String collection, List<Claim> claims) {
        return switch (settings.policyOf(collection)) {
            case WARN, DROP -> false;
            case HOLD -> claims.stream().anyMatch(ClaimPolicies::isDoubtful);
            case HOLD_ALL -> true;
        };
    }

    /**
     * Whether a translation that was asked for by itself, for a collection, must not be shown before a person has seen it. A name
     * that was not found is no reason, for in a third of people's right translations one is not.
     *
     * @param warnings what its checks found
     */
    public boolean holdsTranslation(String collection, List<Warning> warnings) {
        return switch (settings.policyOf(collection)) {
            case WARN, DROP -> false;
            case HOLD -> warnings.stream().anyMatch(warning -> !warning.code().equals(Interpreter.NAME_NOT_FOUND));
            case HOLD_ALL -> true;
        };
    }

    /** Whether there are translations of the collection that it does not show before a person has seen them. */
    public boolean holdsTranslations(String collection) {
        return switch (settings.policyOf(collection)) {
            case WARN, DROP -> false;
            case HOLD, HOLD_ALL -> true;
        };
    }

    private AnswerResponse withoutDoubtful(AnswerResponse answer, AnswerRequest asked, Trace trace) {
        List<Claim> kept =
                answer.claims().stream().filter(claim -> !isDoubtful(claim)).toList();
        int dropped = answer.claims().size() - kept.size();
        if (dropped == 0) {
            return answer;
        }
        trace.warn("claims-dropped", "%d claims were left out: their sources do not carry them.".formatted(dropped));
        if (kept.isEmpty()) {
            // Without evidence the service abstains, in its words for this language.
            return answers.answer(
                    new AnswerRequest(asked.question(), asked.questionLanguage(), asked.answerLanguage(), List.of()));
        }
        return closedUp(answer, kept);
    }

    private static boolean isDoubtful(Claim claim) {
        return claim.support() == Support.UNSUPPORTED
                || claim.warnings().stream().anyMatch(warning -> warning.code().endsWith(DIFFERS));
    }

    /** The answer with these of its claims alone, each with what stands between it and the next. */
    private static AnswerResponse closedUp(AnswerResponse answer, List<Claim> kept) {
        StringBuilder text = new StringBuilder();
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : kept) {
            int place = answer.claims().indexOf(claim);
            int next = place + 1 < answer.claims().size()
                    ? answer.claims().get(place + 1).start()
                    : answer.text().length();
            claims.add(moved(claim, text.length() - claim.start()));
            text.append(answer.text(), claim.start(), claim == kept.getLast() ? claim.end() : next);
        }
        return new AnswerResponse(
                Status.ANSWERED,
                answer.writer(),
                answer.language(),
                text.toString(),
                claims,
                answer.warnings(),
                answer.timings());
    }

    private static Claim moved(Claim claim, int by) {
        List<Citation> citations = claim.citations().stream()
                .map(citation -> new Citation(
                        citation.document(),
                        citation.version(),
                        citation.title(),
                        citation.uri(),
                        citation.language(),
                        citation.start(),
                        citation.end(),
                        citation.quote(),
                        citation.answerStart() + by,
                        citation.answerEnd() + by,
                        citation.score(),
                        citation.confidence(),
                        citation.translation()))
                .toList();
        return new Claim(
                claim.start() + by, claim.end() + by, claim.language(), claim.support(), citations, claim.warnings());
    }
}

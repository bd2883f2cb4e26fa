package io.glossa.gateway.ask;

import static java.util.Comparator.naturalOrder;

import io.glossa.gateway.services.ServiceFailure;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerApi;
import io.glossa.wire.answer.FollowUpRequest;
import io.glossa.wire.answer.FollowUpResponse;
import io.glossa.wire.answer.Turn;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.SearchResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Finds out what a question asks that follows a conversation. A language model makes it standalone. Without one it is
 * searched as it stands and once more behind the user's previous question, and counts as asked in the form whose best
 * evidence is more like it: words that refer to something are like little, and two questions at once are less like
 * either answer than one of them is.
 */
@Component
class FollowUps {

    private final AnswerApi answers;

    FollowUps(AnswerApi answers) {
        this.answers = answers;
    }

    /** The question in the form in which it is answered, and what a search for it found. */
    record Understood(Ask ask, SearchResult found) {}

    Understood understand(Ask ask, Function<Ask, SearchResult> search, Trace trace) {
        Optional<String> previous = previousQuestion(ask);
        if (previous.isEmpty()) {
            return new Understood(ask, search.apply(ask));
        }
        FollowUpResponse rewritten = trace.timed("rewrite-question", () -> rewritten(ask));
        trace.used(rewritten.usage());
        if (rewritten.question() != null) {
            Ask standalone = ask.asking(rewritten.question());
            return new Understood(standalone, search.apply(standalone));
        }
        Understood alone = new Understood(ask, search.apply(ask));
        Ask both = ask.asking(previous.get().strip() + " " + ask.question().strip());
        Understood together = new Understood(both, search.apply(both));
        boolean refersBack = likeness(together.found()) > likeness(alone.found());
        trace.warn(
                "follow-up-not-rewritten",
                "%s The question was searched %s."
                        .formatted(
                                rewritten.warnings().stream()
                                        .map(Warning::detail)
                                        .findFirst()
                                        .orElse("It could not be made standalone."),
                                refersBack ? "together with the previous one" : "as it stands"));
        return refersBack ? together : alone;
    }

    private FollowUpResponse rewritten(Ask ask) {
        try {
            return answers.standalone(new FollowUpRequest(ask.question(), ask.conversation()));
        } catch (ServiceFailure e) {
            return new FollowUpResponse(
                    null, List.of(new Warning("follow-up-failed", Objects.requireNonNullElse(e.getMessage(), ""))));
        }
    }

    private static Optional<String> previousQuestion(Ask ask) {
        return ask.conversation().stream()
                .filter(turn -> turn.role() == Turn.Role.USER && !turn.text().isBlank())
                .map(Turn::text)
                .reduce((earlier, later) -> later);
    }

    private static double likeness(SearchResult found) {
        return found.passages().stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(Passage.Sentence::likeness)
                .filter(Objects::nonNull)
                .max(naturalOrder())
                .orElse(-1.0);
    }
}

package io.glossa.gateway.ask;

import io.glossa.gateway.ask.FollowUps.Understood;
import io.glossa.gateway.load.Capacity;
import io.glossa.gateway.load.Work;
import io.glossa.gateway.review.Reviews;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.answer.AnswerApi;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.AskResponse.Answer;
import io.glossa.wire.ask.AskResponse.ModeChoice;
import io.glossa.wire.ask.AskResponse.Status;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchRequest.QuestionTranslation;
import io.glossa.wire.retrieval.SearchResult;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/**
 * The pipeline: understand the question, retrieve, choose the mode, translate, answer, repair claims, translate
 * citations, check quotes, hold what a person has to release, respond.
 *
 * <p>Retrieval and answering are needed, and their failures are the request's. Translation is not: without it the
 * answer is read directly from the sources, and a warning says so.
 */
@Component
public class Asking {

    private final RetrievalApi retrieval;
    private final AnswerApi answers;
    private final FollowUps followUps;
    private final Routes routes;
    private final Interpreter interpreter;
    private final ClaimRepair repair;
    private final ClaimPolicies policies;
    private final QuoteVerification quotes;
    private final Reviews reviews;
    private final OffsetConversion offsets;
    private final AskMetrics metrics;
    private final AskSettings settings;
    private final Capacity capacity;

    Asking(
            RetrievalApi retrieval,
            AnswerApi answers,
            FollowUps followUps,
            Routes routes,
            Interpreter interpreter,
            ClaimRepair repair,
            ClaimPolicies policies,
            QuoteVerification quotes,
            Reviews reviews,
            OffsetConversion offsets,
            AskMetrics metrics,
            AskSettings settings,
            Capacity capacity) {
        this.retrieval = retrieval;
        this.answers = answers;
        this.followUps = followUps;
        this.routes = routes;
        this.interpreter = interpreter;
        this.repair = repair;
        this.policies = policies;
        this.quotes = quotes;
        this.reviews = reviews;
        this.offsets = offsets;
        this.metrics = metrics;
        this.settings = settings;
        this.capacity = capacity;
    }

    /**
     * Answers on this thread. Whoever interrupts it stops the work: the running call is given up, no other one is made.
     *
     * @throws InvalidRequestException naming the first field that is wrong
     * @throws CancellationException when the thread was interrupted between two stages
     * @throws io.glossa.gateway.load.OverloadedException if too many questions are being answered
     * @throws io.glossa.gateway.services.ServiceFailure if a service that is needed fails or is given up
     * @throws io.glossa.gateway.store.StoreUnavailableException if the answer has to be held and cannot be
     */
    public AskResponse ask(Reader reader, AskRequest request, AskListener listener) {
        try {
            Ask asked = Ask.of(reader, request, settings);
            return capacity.within(Work.ASK, () -> ask(asked, listener));
        } finally {
            if (Thread.currentThread().isInterrupted()) {
                metrics.stopped();
            }
        }
    }

    private AskResponse ask(Ask asked, AskListener listener) {
        Trace trace = new Trace(listener);
        Understood understood = followUps.understand(asked, form -> search(form, List.of(), trace), trace);
        Ask ask = understood.ask();
        SearchResult found = understood.found();
        tell(listener, ask, found, trace);
        LanguageTag answerLanguage = answerLanguage(ask, found, trace);
        Route route = trace.timed("choose-mode", () -> routes.choose(ask, found, answerLanguage));
        Sources sources = new Sources(route, found);
        if (route.translatesQuestion()) {
            sources = searchTranslated(ask, sources, trace);
            if (sources.found() != found) {
                tell(listener, ask, sources.found(), trace);
            }
        }
        List<Evidence> evidence = EvidenceSelection.best(sources.found().passages(), settings.evidence());
        if (route.translatesPassages()) {
            evidence = interpreter.evidence(ask, evidence, answerLanguage, trace);
            if (evidence.stream().allMatch(each -> each.translation() == null)) {
                sources = sources.withRoute(
                        sources.route().withoutTranslatedPassages("No passage could be or needed to be translated."));
            }
        }
        AnswerResponse answer = answer(ask, found.question(), answerLanguage, evidence, trace);
        List<Claim> claims = interpreter.citations(ask, answer.claims(), evidence, answerLanguage, trace);
        claims = quotes.verified(ask.reader(), ask.collection(), claims, trace);
        AskResponse response = respond(ask, sources, answer, claims, answerLanguage, trace);
        metrics.record(response);
        return response;
    }

    private SearchResult search(Ask ask, List<QuestionTranslation> translations, Trace trace) {
        SearchResult found = trace.timed(
                "search",
                () -> retrieval.search(
                        ask.reader(),
                        new SearchRequest(
                                ask.question(),
                                ask.collection(),
                                null,
                                ask.languages(),
                                ask.limit(),
                                translations,
                                null,
                                ask.filter(),
                                null)));
        trace.add("search", found.timings());
        return found;
    }

    private void tell(AskListener listener, Ask ask, SearchResult found, Trace trace) {
        if (listener != AskListener.NONE) {
            List<Passage> passages =
                    offsets.convert(ask.reader(), found.passages(), ask.collection(), ask.offsets(), trace);
            listener.found(found.question(), passages, ask.offsets());
        }
    }

    private static LanguageTag answerLanguage(Ask ask, SearchResult found, Trace trace) {
        if (ask.answerLanguage() != null) {
            return ask.answerLanguage();
        }
        LanguageTag asked = found.question().language();
        if (asked.isDetermined() || found.passages().isEmpty()) {
            return asked;
        }
        LanguageTag source = found.passages().getFirst().language();
        trace.warn(
                "question-language-unknown",
                "The question's language is not certain; the answer is in its best source's, %s.".formatted(source));
        return source;
    }

    private Sources searchTranslated(Ask ask, Sources direct, Trace trace) {
        List<LanguageTag> targets = trace.timed(
                "choose-mode",
                () -> routes.targets(ask, direct.found().question().language()));
        if (targets.isEmpty()) {
            return direct.withRoute(
                    direct.route().withoutTranslatedQuestion("The question is in the only language of the sources."));
        }
        List<QuestionTranslation> legs =
                interpreter.question(ask, direct.found().question(), targets, trace);
        return legs.isEmpty()
                ? direct.withRoute(direct.route().withoutTranslatedQuestion("The question could not be translated."))
                : new Sources(direct.route(), search(ask, legs, trace));
    }

    private AnswerResponse answer(
            Ask ask, Question question, LanguageTag answerLanguage, List<Evidence> evidence, Trace trace) {
        AnswerRequest request = new AnswerRequest(question.text(), question.language(), answerLanguage, evidence);
        AnswerResponse answer =
                trace.timed("answer", () -> capacity.within(Work.ANSWER, () -> answers.answer(request)));
        trace.add("answer", answer.timings());
        trace.used(answer.usage());
        trace.warn(answer.warnings());
        return policies.apply(repair.repair(ask, answer, request, trace), ask.collection(), request, trace);
    }

    private AskResponse respond(
            Ask ask,
            Sources sources,
            AnswerResponse answer,
            List<Claim> claims,
            LanguageTag answerLanguage,
            Trace trace) {
        AskResponse response = new AskResponse(
                UUID.randomUUID().toString(),
                status(answer.status()),
                sources.found().question(),
                new Answer(answer.language(), answer.text()),
                claims,
                sources.found().passages(),
                new ModeChoice(
                        ask.mode(), sources.route().mode(), sources.route().reason()),
                trace.warnings(),
                OffsetUnit.UTF16,
                trace.timings());
        if (response.status() == Status.ANSWERED && policies.holds(ask.collection(), claims)) {
            AskResponse held = trace.timed(
                    "hold", () -> reviews.hold(ask.reader().tenant(), ask.collection(), response, answerLanguage));
            trace.warn(held.warnings());
            return toldAs(held, ask, trace);
        }
        return toldAs(response, ask, trace);
    }

    private AskResponse toldAs(AskResponse response, Ask ask, Trace trace) {
        AskResponse converted = offsets.convert(ask.reader(), response, ask.collection(), ask.offsets(), trace);
        return new AskResponse(
                converted.id(),
                converted.status(),
                converted.question(),
                converted.answer(),
                converted.claims(),
                converted.passages(),
                converted.mode(),
                trace.warnings(),
                converted.offsets(),
                trace.timings(),
                converted.review(),
                trace.usage());
    }

    private static Status status(AnswerResponse.Status status) {
        return switch (status) {
            case ANSWERED -> Status.ANSWERED;
            case ABSTAINED -> Status.ABSTAINED;
        };
    }

    /** What was found, and by which route. */
    private record Sources(Route route, SearchResult found) {

        Sources withRoute(Route changed) {
            return new Sources(changed, found);
        }
    }
}

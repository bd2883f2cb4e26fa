package io.glossa.gateway.review;

import static java.util.stream.Collectors.toMap;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.glossary.Proposals;
import io.glossa.gateway.glossary.ProposedTerm;
import io.glossa.gateway.services.ServiceFailure;
import io.glossa.gateway.store.Store;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.AskResponse.Answer;
import io.glossa.wire.ask.AskResponse.Status;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.review.HeldTranslation;
import io.glossa.wire.review.Review;
import io.glossa.wire.review.ReviewCorrection;
import io.glossa.wire.review.ReviewDecision;
import io.glossa.wire.review.ReviewList;
import io.glossa.wire.review.ReviewStatus;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The queue of answers and translations that wait for a person. What is held back or decided is stored, with its entry in the audit trail, in
 * one transaction before anyone is told of it.
 */
@Component
public final class Reviews {

    private final Store store;
    private final ReviewRows rows;
    private final StandingQuotes quotes;
    private final Corrections corrections;
    private final HeldTranslations translations;
    private final TranslationFeed feed;
    private final ChangedTerms changedTerms;
    private final Proposals proposals;
    private final RetrievalApi retrieval;

    Reviews(
            Store store,
            ReviewRows rows,
            StandingQuotes quotes,
            Corrections corrections,
            HeldTranslations translations,
            TranslationFeed feed,
            ChangedTerms changedTerms,
            Proposals proposals,
            RetrievalApi retrieval) {
        this.store = store;
        this.rows = rows;
        this.quotes = quotes;
        this.corrections = corrections;
        this.translations = translations;
        this.feed = feed;
        this.changedTerms = changedTerms;
        this.proposals = proposals;
        this.retrieval = retrieval;
    }

    /**
     * Holds an answer back.
     *
     * @param answer with offsets in UTF-16 code units
     * @param answerLanguage what the asker reads
     * @return what the asker gets meanwhile: a fixed text, the passages, and the review's id
     * @throws io.glossa.gateway.store.StoreUnavailableException if it cannot be stored; then it must not be shown either
     */
    public AskResponse hold(String tenant, String collection, AskResponse answer, LanguageTag answerLanguage) {
        UUID id = UUID.randomUUID();
        AskResponse held =
                with(answer, Status.ANSWERED, answer.answer(), answer.claims(), List.of(), answer.warnings(), id);
        store.inTransaction(jdbc -> {
            rows.insert(jdbc, id, tenant, collection, answerLanguage, held, sources(answer));
            return id;
        });
        eraseWhatWasDeletedMeanwhile(tenant, collection, held);
        return instead(answer, answer.passages(), ReviewTexts.held(answerLanguage), Status.NEEDS_REVIEW, id);
    }

    /** A document that was deleted after the answer's last check and before it was stored would not be noticed again. */
    private void eraseWhatWasDeletedMeanwhile(String tenant, String collection, AskResponse held) {
        Reader everything = Reader.unrestricted(tenant);
        Map<String, Integer> sources = sources(held);
        for (String document : quotes.changedDocuments(everything, collection, held)) {
            int quoted = sources.getOrDefault(document, 0);
            try {
                if (retrieval.get(everything, collection, document).version() > quoted) {
                    forget(tenant, collection, document, quoted);
                }
            } catch (ServiceFailure.Problem e) {
                if (e.status().value() != HttpStatus.NOT_FOUND.value()) {
                    throw e;
                }
                forget(tenant, collection, document, quoted);
            }
        }
    }

    /**
     * What the texts of an answer may be from, each with its version: what it cites, and for claims that cite nothing all
     * that was found.
     */
    private static Map<String, Integer> sources(AskResponse answer) {
        Stream<Map.Entry<String, Integer>> cited = answer.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .map(citation -> Map.entry(citation.document(), citation.version()));
        boolean uncited =
                answer.claims().stream().anyMatch(claim -> claim.citations().isEmpty());
        Stream<Map.Entry<String, Integer>> found = uncited
                ? answer.passages().stream().map(passage -> Map.entry(passage.document(), passage.version()))
                : Stream.of();
        return Stream.concat(cited, found).collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));
    }

    ReviewList list(Caller caller, @Nullable ReviewStatus status, @Nullable String collection, long after, int limit) {
        List<ReviewRow> found =
                store.inTransaction(jdbc -> rows.list(jdbc, caller, status, collection, after, limit + 1));
        List<ReviewRow> shown = found.subList(0, Math.min(limit, found.size()));
        return new ReviewList(
                shown.stream()
                        .map(review -> new ReviewList.ReviewEntry(
                                review.id(),
                                review.status(),
                                review.collection(),
                                review.heldAt(),
                                review.held() == null
                                        ? null
                                        : review.held().question().text(),
                                review.status() == ReviewStatus.ERASED ? null : review.answerLanguage(),
                                review.translation() == null
                                        ? null
                                        : review.translation().text()))
                        .toList(),
                found.size() > limit ? Long.toString(shown.getLast().number()) : null);
    }

    Review get(Caller caller, UUID id) {
        return shown(caller, row(caller, id));
    }

    private Review shown(Caller caller, ReviewRow row) {
        List<Review.ReviewEvent> history = store.inTransaction(jdbc -> rows.history(jdbc, row));
        return new Review(
                row.id(),
                row.status(),
                row.collection(),
                row.heldAt(),
                standing(caller.reader(), row, row.held()),
                standing(caller.reader(), row, row.released()),
                row.translation(),
                history);
    }

    private @Nullable AskResponse standing(Reader reader, ReviewRow row, @Nullable AskResponse response) {
        return response == null ? null : quotes.only(reader, row.collection(), response);
    }

    /** What the asker of a held answer gets now. */
    AskResponse answer(Caller caller, UUID id) {
        ReviewRow row = withTexts(row(caller, id));
        AskResponse held = Optional.ofNullable(row.held()).orElseThrow(() -> ReviewProblems.none(id, "answer"));
        return switch (row.status()) {
            case NEEDS_REVIEW ->
                instead(held, List.of(), ReviewTexts.held(row.answerLanguage()), Status.NEEDS_REVIEW, id);
            case REJECTED -> instead(held, List.of(), ReviewTexts.rejected(row.answerLanguage()), Status.ABSTAINED, id);
            case APPROVED, CORRECTED, ERASED ->
                Optional.ofNullable(standing(caller.reader(), row, row.released()))
                        .orElseThrow(() -> ReviewProblems.erased(id));
        };
    }

    /** What the one who asked for a held translation gets now: whoever has the id, which cannot be guessed. */
    Translation translation(Caller caller, UUID id) {
        return HeldTranslations.shown(withTexts(found(caller, id)));
    }

    private static ReviewRow withTexts(ReviewRow row) {
        if (row.status() == ReviewStatus.ERASED) {
            throw ReviewProblems.erased(row.id());
        }
        return row;
    }

    Review approve(Caller caller, UUID id, ReviewDecision decision) {
        ReviewRow row = undecided(caller, id);
        Release release = row.translation() == null
                ? release(answer(row), answer(row), List.of())
                : HeldTranslations.approved(id, row.translation());
        return decide(caller, row, ReviewStatus.APPROVED, decision.reviewer(), decision.reason(), release);
    }

    Review reject(Caller caller, UUID id, ReviewDecision decision) {
        return decide(
                caller,
                undecided(caller, id),
                ReviewStatus.REJECTED,
                decision.reviewer(),
                decision.reason(),
                Release.NOTHING);
    }

    Review correct(Caller caller, UUID id, ReviewCorrection correction) {
        ReviewRow row = undecided(caller, id);
        Release release =
                row.translation() == null ? corrected(row, correction) : corrected(row.translation(), id, correction);
        return decide(caller, row, ReviewStatus.CORRECTED, correction.reviewer(), correction.reason(), release);
    }

    private Release corrected(ReviewRow row, ReviewCorrection correction) {
        if (correction.translation() != null) {
            throw new InvalidRequestException(
                    "translation", "The review is of an answer: 'claims' or 'translations' corrects it.");
        }
        AskResponse held = answer(row);
        AskResponse corrected = corrections.apply(correction, held, row.answerLanguage());
        return release(held, corrected, changedTerms.in(TranslationFeed.corrected(held, corrected)));
    }

    private Release corrected(HeldTranslation translation, UUID id, ReviewCorrection correction) {
        if (correction.translation() == null || correction.claims() != null || correction.translations() != null) {
            throw new InvalidRequestException(
                    "translation", "The review is of a translation: 'translation' alone corrects it.");
        }
        return translations.corrected(id, translation, correction.translation());
    }

    private static AskResponse answer(ReviewRow undecided) {
        return Optional.ofNullable(undecided.held()).orElseThrow(() -> ReviewProblems.erased(undecided.id()));
    }

    private static Release release(AskResponse held, AskResponse released, List<ProposedTerm> terms) {
        return new Release(released, null, TranslationFeed.of(held, released), terms);
    }

    private Review decide(
            Caller caller, ReviewRow row, ReviewStatus status, String reviewer, String reason, Release release) {
        boolean decided = store.inTransaction(jdbc -> {
            boolean first = rows.decide(jdbc, row, status, reviewer, reason, release);
            if (first) {
                rows.addTranslations(jdbc, row.id(), release.learnt());
                proposals.propose(jdbc, row.tenant(), row.collection(), row.id(), release.terms());
            }
            return first;
        });
        if (!decided) {
            // Someone else was faster.
            throw ReviewProblems.decided(row.id(), row(caller, row.id()).status());
        }
        if (release.isAnything()) {
            feed.send();
        }
        return get(caller, row.id());
    }

    /**
     * Removes all texts that were made from a document, here and in the translation service. The audit trail, which has
     * none of them, stays. Does nothing where no database is set.
     *
     * @param version of the document, the last one whose texts go
     * @throws io.glossa.gateway.store.StoreUnavailableException if they cannot be removed now
     * @throws ServiceFailure if the translation service cannot be told now
     */
    public void forget(String tenant, String collection, String document, int version) {
        if (store.configured()) {
            feed.forget(tenant, collection, document, version);
            store.inTransaction(jdbc -> {
                rows.erase(jdbc, tenant, collection, document, version);
                return document;
            });
        }
    }

    /**
     * Removes the texts of all translations that were held for a collection, here and in the translation service: they are
     * from no document. Does nothing where no database is set.
     *
     * @throws io.glossa.gateway.store.StoreUnavailableException if they cannot be removed now
     * @throws ServiceFailure if the translation service cannot be told now
     */
    public void forgetTranslations(String tenant, String collection) {
        if (store.configured()) {
            feed.forgetTranslations(tenant, collection);
            store.inTransaction(jdbc -> {
                rows.eraseTranslations(jdbc, tenant, collection);
                return collection;
            });
        }
    }

    private ReviewRow undecided(Caller caller, UUID id) {
        ReviewRow row = row(caller, id);
        if (row.status() != ReviewStatus.NEEDS_REVIEW) {
            throw ReviewProblems.decided(id, row.status());
        }
        return row;
    }

    /**
     * A review is for callers who see its collection and every document that its texts are from, as they are now. Of a
     * client's own text that is not known, so it is for those who see every document.
     */
    private ReviewRow row(Caller caller, UUID id) {
        Reader reader = caller.reader();
        ReviewRow row = found(caller, id);
        if (!reader.unrestricted()) {
            List<String> sources = store.inTransaction(jdbc -> rows.sources(jdbc, id));
            if (row.translation() != null
                    || !sources.stream().allMatch(document -> sees(reader, row.collection(), document))) {
                throw ReviewProblems.unknown(id);
            }
        }
        return row;
    }

    private ReviewRow found(Caller caller, UUID id) {
        ReviewRow row = store.inTransaction(jdbc -> rows.find(jdbc, caller.tenant(), id))
                .orElseThrow(() -> ReviewProblems.unknown(id));
        RequestFacts.current().collection(row.collection());
        if (!caller.sees(row.collection())) {
            throw ReviewProblems.unknown(id);
        }
        return row;
    }

    private boolean sees(Reader reader, String collection, String document) {
        try {
            retrieval.get(reader, collection, document);
            return true;
        } catch (ServiceFailure.Problem e) {
            if (e.status().value() != HttpStatus.NOT_FOUND.value()) {
                throw e;
            }
            return false;
        }
    }

    private static AskResponse instead(
            AskResponse answer, List<Passage> passages, Answer text, Status status, UUID review) {
        List<Warning> warnings = new ArrayList<>(answer.warnings());
        warnings.add(
                status == Status.NEEDS_REVIEW
                        ? new Warning("answer-held", "A person has to release this answer before it is shown.")
                        : new Warning("answer-rejected", "A reviewer decided not to release this answer."));
        return with(answer, status, text, List.of(), passages, warnings, review);
    }

    private static AskResponse with(
            AskResponse answer,
            Status status,
            Answer text,
            List<Claim> claims,
            List<Passage> passages,
            List<Warning> warnings,
            UUID review) {
        return new AskResponse(
                answer.id(),
                status,
                answer.question(),
                text,
                claims,
                passages,
                answer.mode(),
                warnings,
                answer.offsets(),
                answer.timings(),
                review);
    }
}

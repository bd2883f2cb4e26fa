package io.glossa.gateway.review;

import io.glossa.gateway.review.ChangedTerms.Corrected;
import io.glossa.gateway.review.ReviewRows.Unsent;
import io.glossa.gateway.services.ServiceFailure;
import io.glossa.gateway.store.Store;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.QuoteTranslation;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.translation.ReviewState;
import io.glossa.wire.translation.ReviewedTranslations;
import io.glossa.wire.translation.ReviewedTranslations.Entry;
import io.glossa.wire.translation.ReviewedTranslationsApi;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hands the translations that reviewers stand for to the translation service. They are kept until it has taken them: what
 * could not be sent goes with the next decision.
 */
@Component
class TranslationFeed {

    private static final Logger log = LoggerFactory.getLogger(TranslationFeed.class);
    private static final int AT_ONCE = 100;

    private final ReviewedTranslationsApi translations;
    private final Store store;
    private final ReviewRows rows;
    private final boolean deployed;

    TranslationFeed(
            ReviewedTranslationsApi translations,
            Store store,
            ReviewRows rows,
            @Value("${spring.http.serviceclient.translation.base-url:}") String address) {
        this.translations = translations;
        this.store = store;
        this.rows = rows;
        this.deployed = !address.isBlank();
    }

    /** What a released answer says about translations, beside what was held. */
    static List<Entry> of(AskResponse held, AskResponse released) {
        List<Citation> before = citations(held).toList();
        return citations(released)
                .flatMap(citation -> entry(citation, before))
                .distinct()
                .toList();
    }

    /** The corrected ones of them, with what they were before. */
    static List<Corrected> corrected(AskResponse held, AskResponse released) {
        List<Citation> before = citations(held).toList();
        return of(held, released).stream()
                .filter(entry -> entry.state() == ReviewState.CORRECTED)
                .flatMap(entry -> before.stream()
                        .filter(citation -> citation.original().equals(entry.text()))
                        .map(Citation::translation)
                        .filter(translation ->
                                translation != null && translation.language().equals(entry.target()))
                        .limit(1)
                        .map(translation -> new Corrected(entry, translation.text())))
                .toList();
    }

    private static Stream<Entry> entry(Citation citation, List<Citation> before) {
        QuoteTranslation translation = citation.translation();
        if (translation == null) {
            return Stream.empty();
        }
        boolean asItWas = before.stream()
                .anyMatch(held -> held.original().equals(citation.original())
                        && held.translation() != null
                        && held.translation().language().equals(translation.language())
                        && held.translation().text().equals(translation.text()));
        return Stream.of(new Entry(
                citation.original(),
                citation.language(),
                translation.language(),
                translation.text(),
                asItWas ? ReviewState.APPROVED : ReviewState.CORRECTED));
    }

    private static Stream<Citation> citations(AskResponse response) {
        return response.claims().stream().map(Claim::citations).flatMap(List::stream);
    }

    /** Sends what is waiting. That it could not is logged, for nothing is lost by it. */
    void send() {
        if (!deployed) {
            return;
        }
        try {
            store.inTransaction(jdbc -> {
                List<Unsent> waiting = rows.unsent(jdbc, AT_ONCE);
                if (!waiting.isEmpty()) {
                    translations.learn(new ReviewedTranslations(
                            waiting.stream().map(Unsent::translation).toList()));
                    rows.sent(jdbc, waiting);
                }
                return waiting.size();
            });
        } catch (ServiceFailure e) {
            log.warn("Reviewed translations wait for the next decision: {}", e.getMessage());
        }
    }

    /** @throws ServiceFailure if the translation service cannot be told */
    void forget(String tenant, String collection, String document, int version) {
        forget(store.inTransaction(jdbc -> rows.learnt(jdbc, tenant, collection, document, version)));
    }

    /** @throws ServiceFailure if the translation service cannot be told */
    void forgetTranslations(String tenant, String collection) {
        forget(store.inTransaction(jdbc -> rows.learnt(jdbc, tenant, collection)));
    }

    private void forget(List<ReviewedTranslations.Text> learnt) {
        if (!learnt.isEmpty()) {
            translations.forget(new ReviewedTranslations.Forgotten(learnt));
        }
    }
}

package io.glossa.answer;

import io.glossa.answer.generation.LanguageModelProperties;
import io.glossa.language.LanguageIdentifier;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.VerificationRequest;
import io.glossa.wire.answer.VerificationRequest.DraftClaim;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goes through all stages once beside the first requests, which then find classes, models and word lists loaded. It takes
 * a few seconds of one processor, too long for the start to wait for.
 */
@Component
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final LanguageTag EN = LanguageTag.of("en");
    private static final String CLAIM = "The library closes at 20:00 on Fridays.";

    /** A quotation, and a source in another language that seems to contradict it. */
    private static final VerificationRequest SAMPLE = new VerificationRequest(
            "When does the library close?",
            EN,
            EN,
            List.of(new DraftClaim(CLAIM, List.of(0))),
            List.of(
                    evidence("hours", EN, CLAIM),
                    evidence("stunden", LanguageTag.of("de"), "Die Bibliothek schließt freitags um 18 Uhr.")));

    private final Answers answers;
    private final LanguageIdentifier identifier;
    private final LanguageModelProperties model;

    WarmUp(Answers answers, LanguageIdentifier identifier, LanguageModelProperties model) {
        this.answers = answers;
        this.identifier = identifier;
        this.model = model;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("warm-up").start(this::run);
    }

    private void run() {
        try {
            answers.verify(SAMPLE);
            // Quotations need no identification, and its models need memory.
            if (model.enabled()) {
                identifier.preload();
            }
        } catch (RuntimeException e) {
            // The first request meets the same failure and can say so to somebody.
            LOG.warn("Not warmed up", e);
        }
    }

    private static Evidence evidence(String document, LanguageTag language, String text) {
        return new Evidence(document, 1, document, null, language, 0, text.length(), text, 1, null);
    }
}

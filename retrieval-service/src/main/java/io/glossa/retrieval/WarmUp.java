package io.glossa.retrieval;

import io.glossa.language.LanguageIdentifier;
import io.glossa.retrieval.encoding.Encoders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the encoder's checksum and the language models beside the first requests, which would wait for them: a second or
 * two each, too long for the start to wait for.
 */
@Component
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Encoders encoders;
    private final LanguageIdentifier identifier;

    WarmUp(Encoders encoders, LanguageIdentifier identifier) {
        this.encoders = encoders;
        this.identifier = identifier;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("warm-up").start(this::run);
    }

    private void run() {
        try {
            // Every request about a collection compares the encoders' versions with the collection's: here with none.
            encoders.find("");
            identifier.preload();
        } catch (RuntimeException e) {
            // The first request meets the same failure and can say so to somebody.
            LOG.warn("Not warmed up", e);
        }
    }
}

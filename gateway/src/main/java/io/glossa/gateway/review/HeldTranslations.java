package io.glossa.gateway.review;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.review.ChangedTerms.Corrected;
import io.glossa.gateway.store.Store;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.review.HeldTranslation;
import io.glossa.wire.translation.ReviewState;
import io.glossa.wire.translation.ReviewedTranslations.Entry;
import io.glossa.wire.translation.TranslationResponse.Segment;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Holds clients' translations back until a person has decided. The same translation of the same text has one review, however
 * often it is asked for; another translation of it has one of its own.
 */
@Component
public final class HeldTranslations {

    /** In a provider's place: a person. */
    private static final String REVIEW = "review";

    private final Store store;
    private final ReviewRows rows;
    private final ChangedTerms changedTerms;

    HeldTranslations(Store store, ReviewRows rows, ChangedTerms changedTerms) {
        this.store = store;
        this.rows = rows;
        this.changedTerms = changedTerms;
    }

    /**
     * What the client gets of a translation that a person has to see: nothing as long as nobody has decided.
     *
     * @param translation of {@code text}, with offsets in UTF-16 code units
     * @throws io.glossa.gateway.store.StoreUnavailableException if it cannot be stored; then it must not be shown either
     */
    public Translation hold(
            Caller caller, String collection, String text, LanguageTag target, Translation translation) {
        HeldTranslation held = new HeldTranslation(text, target, translation, null);
        byte[] key = key(held);
        return shown(store.inTransaction(jdbc -> {
            rows.insert(jdbc, UUID.randomUUID(), caller.tenant(), collection, held, key);
            return rows.find(jdbc, caller.tenant(), collection, key);
        }));
    }

    /** What the one who asked for it gets now. */
    static Translation shown(ReviewRow row) {
        HeldTranslation translation = row.translation();
        if (translation == null) {
            throw ReviewProblems.none(row.id(), "translation");
        }
        return switch (row.status()) {
            case NEEDS_REVIEW ->
                withheld(
                                translation,
                                new Warning(
                                        "translation-held",
                                        "A person has to release this translation before it is shown."))
                        .reviewed(ReviewState.NEEDS_REVIEW, row.id());
            case REJECTED ->
                withheld(
                                translation,
                                new Warning(
                                        "translation-rejected", "A reviewer decided not to release this translation."))
                        .reviewed(ReviewState.REJECTED, row.id());
            case APPROVED, CORRECTED, ERASED -> {
                if (translation.released() == null) {
                    throw ReviewProblems.erased(row.id());
                }
                yield translation.released();
            }
        };
    }

    /** Its warnings would tell some of it, too. */
    private static Translation withheld(HeldTranslation translation, Warning why) {
        return new Translation(null, translation.held().source(), REVIEW, List.of(why));
    }

    static Release approved(UUID id, HeldTranslation translation) {
        Translation released = translation.held().reviewed(ReviewState.APPROVED, id);
        return new Release(
                null,
                translation.releasedAs(released),
                List.of(entry(translation, String.valueOf(released.text()), ReviewState.APPROVED)),
                List.of());
    }

    /** Its entities, terms and words are looked at when the translation service gives it. */
    Release corrected(UUID id, HeldTranslation translation, String text) {
        Translation released = new Translation(
                        text,
                        translation.held().source(),
                        REVIEW,
                        List.of(),
                        true,
                        List.of(new Segment(
                                new TextSpan(0, translation.text().length()), new TextSpan(0, text.length()))),
                        List.of(),
                        List.of(),
                        List.of(),
                        null)
                .reviewed(ReviewState.CORRECTED, id);
        Entry entry = entry(translation, text, ReviewState.CORRECTED);
        String before = String.valueOf(translation.held().text());
        return new Release(
                null,
                translation.releasedAs(released),
                List.of(entry),
                changedTerms.in(List.of(new Corrected(entry, before))));
    }

    private static Entry entry(HeldTranslation translation, String text, ReviewState state) {
        return new Entry(translation.text(), translation.held().source(), translation.target(), text, state);
    }

    private static byte[] key(HeldTranslation translation) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(
                    translation.held().source().value(),
                    translation.target().value(),
                    translation.text(),
                    String.valueOf(translation.held().text()))) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update("%d:".formatted(bytes.length).getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

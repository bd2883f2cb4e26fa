package io.glossa.translation.translating;

import io.glossa.wire.OffsetUnit;
import io.glossa.wire.translation.ReviewedTranslations;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses a request that is over a limit or contradicts itself. */
final class RequestLimits {

    private static final int TERM_LENGTH = 200;

    private final TranslatingSettings settings;

    RequestLimits(TranslatingSettings settings) {
        this.settings = settings;
    }

    /** @throws InvalidTranslationRequestException naming the field */
    void check(TranslationRequest request) {
        checkTexts(request.texts());
        if (request.target() == null || !request.target().isDetermined()) {
            throw new InvalidTranslationRequestException("target", "The target language is not named.");
        }
        if (request.deadlineMillis() != null && request.deadlineMillis() < 1) {
            throw new InvalidTranslationRequestException("deadlineMillis", "A deadline is at least 1 ms.");
        }
        if (request.offsets() == OffsetUnit.CODE_POINT) {
            throw new InvalidTranslationRequestException("offsets", "This service counts in UTF-16 code units only.");
        }
        if (request.origins() != null
                && request.origins().size() != request.texts().size()) {
            throw new InvalidTranslationRequestException("origins", "There must be as many as there are texts.");
        }
        checkProtected(Objects.requireNonNullElse(request.protect(), List.of()));
        checkGlossary(Objects.requireNonNullElse(request.glossary(), List.of()));
    }

    /** @throws InvalidTranslationRequestException naming the field */
    void check(ReviewedTranslations learnt) {
        for (int i = 0; i < learnt.translations().size(); i++) {
            ReviewedTranslations.Entry entry = learnt.translations().get(i);
            String field = "translations[%d]".formatted(i);
            if (entry.source() == null || entry.target() == null || entry.state() == null) {
                throw new InvalidTranslationRequestException(field, "A language or the state is missing.");
            }
            if (!entry.state().isRelease()) {
                throw new InvalidTranslationRequestException(
                        field,
                        "Nobody stands for a translation that is %s."
                                .formatted(entry.state().value()));
            }
            checkReviewed(field + ".text", entry.text());
            checkReviewed(field + ".translation", entry.translation());
        }
    }

    private void checkReviewed(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > settings.characters()) {
            throw new InvalidTranslationRequestException(
                    field, "A text has 1 to %d characters, not all blank.".formatted(settings.characters()));
        }
    }

    private void checkTexts(List<String> texts) {
        if (texts.size() > settings.texts()) {
            throw new InvalidTranslationRequestException(
                    "texts", "%d texts; at most %d.".formatted(texts.size(), settings.texts()));
        }
        for (int i = 0; i < texts.size(); i++) {
            int length = texts.get(i).length();
            if (length > settings.characters()) {
                throw new InvalidTranslationRequestException(
                        "texts[%d]".formatted(i),
                        "The text has %d characters; at most %d.".formatted(length, settings.characters()));
            }
        }
    }

    private void checkProtected(List<String> terms) {
        checkCount("protect", terms.size());
        for (int i = 0; i < terms.size(); i++) {
            checkTerm("protect[%d]".formatted(i), terms.get(i));
        }
    }

    private void checkGlossary(List<Term> glossary) {
        checkCount("glossary", glossary.size());
        Map<String, String> known = new HashMap<>();
        for (int i = 0; i < glossary.size(); i++) {
            Term term = glossary.get(i);
            checkTerm("glossary[%d].source".formatted(i), term.source());
            checkTerm("glossary[%d].target".formatted(i), term.target());
            String other = known.putIfAbsent(term.source(), term.target());
            if (other != null && !other.equals(term.target())) {
                throw new InvalidTranslationRequestException(
                        "glossary[%d]".formatted(i), "'%s' has two translations.".formatted(term.source()));
            }
        }
    }

    private void checkCount(String field, int count) {
        if (count > settings.terms()) {
            throw new InvalidTranslationRequestException(
                    field, "%d terms; at most %d.".formatted(count, settings.terms()));
        }
    }

    /** JSON can leave out or null what the contract promises. */
    private static void checkTerm(String field, @Nullable String term) {
        if (term == null || term.isBlank() || term.length() > TERM_LENGTH) {
            throw new InvalidTranslationRequestException(
                    field, "A term has 1 to %d characters, not all blank.".formatted(TERM_LENGTH));
        }
    }
}

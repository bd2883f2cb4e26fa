package io.glossa.gateway.translate;

import io.glossa.gateway.load.Capacity;
import io.glossa.gateway.load.Work;
import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.gateway.web.TypedProblems;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.translation.TranslationApi;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Has texts translated, then their words aligned, and counts as the client does. */
final class Translate {

    private final boolean deployed;
    private final TranslationApi translations;
    private final WordPairs wordPairs;
    private final Capacity capacity;

    Translate(boolean deployed, TranslationApi translations, WordPairs wordPairs, Capacity capacity) {
        this.deployed = deployed;
        this.translations = translations;
        this.wordPairs = wordPairs;
        this.capacity = capacity;
    }

    /**
     * @throws InvalidRequestException if a text cannot be sent on
     * @throws ErrorResponseException if no translation service is deployed
     * @throws io.glossa.gateway.load.OverloadedException if too many requests are with it
     */
    TranslationResponse translate(TranslationRequest request) {
        requireClean(request);
        if (!deployed) {
            throw TypedProblems.exception(
                    HttpStatus.SERVICE_UNAVAILABLE, "translation-unavailable", "No translation service is deployed.");
        }
        return capacity.within(Work.TRANSLATION, () -> unlimited(request));
    }

    private TranslationResponse unlimited(TranslationRequest request) {
        TranslationResponse response = translations.translate(inside(request));
        List<Translation> translated = response.translations();
        requireOneForEach(request.texts(), translated);
        if (Objects.requireNonNullElse(request.align(), true)) {
            translated = wordPairs.addTo(request.texts(), translated);
        }
        OffsetUnit unit = Objects.requireNonNullElse(request.offsets(), OffsetUnit.UTF16);
        List<Translation> converted = new ArrayList<>();
        for (int i = 0; i < translated.size(); i++) {
            converted.add(Offsets.convert(request.texts().get(i), translated.get(i), unit));
        }
        return new TranslationResponse(converted, response.glossaryVersion(), unit, response.usage());
    }

    private static void requireOneForEach(List<String> texts, List<Translation> translated) {
        if (translated.size() != texts.size()) {
            throw TypedProblems.exception(
                    HttpStatus.BAD_GATEWAY,
                    "service-failed",
                    "The translation service answered %d texts with %d.".formatted(texts.size(), translated.size()));
        }
    }

    /** What the services count and know; the rest is this class's own affair. */
    private static TranslationRequest inside(TranslationRequest request) {
        return new TranslationRequest(
                request.texts(),
                request.source(),
                request.target(),
                request.deadlineMillis(),
                request.glossary(),
                request.protect(),
                request.protectEntities(),
                null,
                null);
    }

    private static void requireClean(TranslationRequest request) {
        if (request.target() == null) {
            throw new InvalidRequestException("target", "The target language is missing.");
        }
        for (int i = 0; i < request.texts().size(); i++) {
            CleanText.require("texts[%d]".formatted(i), request.texts().get(i));
        }
        if (request.origins() != null) {
            throw new InvalidRequestException("origins", "Only the gateway says which documents a text is from.");
        }
        CleanText.require("protect", request.protect());
        if (request.glossary() != null) {
            request.glossary().forEach(term -> {
                CleanText.require("glossary", term.source());
                CleanText.require("glossary", term.target());
            });
        }
    }
}

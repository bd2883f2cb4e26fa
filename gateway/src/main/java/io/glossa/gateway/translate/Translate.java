package io.glossa.gateway.translate;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.access.UnknownCollectionException;
import io.glossa.gateway.glossary.Glossaries;
import io.glossa.gateway.load.Capacity;
import io.glossa.gateway.load.Work;
import io.glossa.gateway.services.ServiceFailure;
import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.gateway.web.TypedProblems;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.translation.TranslationApi;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationRequest.StoredTerms;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Has texts translated, then their words aligned, and counts as the client does. */
final class Translate {

    private final boolean deployed;
    private final TranslationApi translations;
    private final Glossaries glossaries;
    private final RetrievalApi retrieval;
    private final WordPairs wordPairs;
    private final Capacity capacity;

    Translate(
            boolean deployed,
            TranslationApi translations,
            Glossaries glossaries,
            RetrievalApi retrieval,
            WordPairs wordPairs,
            Capacity capacity) {
        this.deployed = deployed;
        this.translations = translations;
        this.glossaries = glossaries;
        this.retrieval = retrieval;
        this.wordPairs = wordPairs;
        this.capacity = capacity;
    }

    /**
     * @param caller for whom; the collection that the request names, if any, is one that the caller sees
     * @throws InvalidRequestException if a text cannot be sent on
     * @throws UnknownCollectionException if there is no collection as the request names
     * @throws io.glossa.gateway.store.StoreUnavailableException if its glossary cannot be looked up now
     * @throws ErrorResponseException if no translation service is deployed
     * @throws io.glossa.gateway.load.OverloadedException if too many requests are with it
     */
    TranslationResponse translate(Caller caller, TranslationRequest request) {
        requireClean(request);
        if (!deployed) {
            throw TypedProblems.exception(
                    HttpStatus.SERVICE_UNAVAILABLE, "translation-unavailable", "No translation service is deployed.");
        }
        return capacity.within(Work.TRANSLATION, () -> unlimited(request, stored(caller, request)));
    }

    private @Nullable List<StoredTerms> stored(Caller caller, TranslationRequest request) {
        String collection = request.collection();
        if (collection == null) {
            return null;
        }
        List<StoredTerms> terms = glossaries.terms(caller.tenant(), collection, request.source(), request.target());
        if (terms.isEmpty()) {
            requireThere(caller, collection);
            return null;
        }
        return terms;
    }

    /** A misspelt name would else be a glossary that is silently not enforced. */
    private void requireThere(Caller caller, String collection) {
        try {
            retrieval.describe(caller.reader(), collection);
        } catch (ServiceFailure.Problem e) {
            if (e.status().value() == HttpStatus.NOT_FOUND.value()) {
                throw UnknownCollectionException.inBody(collection);
            }
            throw e;
        }
    }

    private TranslationResponse unlimited(TranslationRequest request, @Nullable List<StoredTerms> stored) {
        TranslationResponse response = translations.translate(inside(request, stored));
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
    private static TranslationRequest inside(TranslationRequest request, @Nullable List<StoredTerms> stored) {
        return new TranslationRequest(
                request.texts(),
                request.source(),
                request.target(),
                request.deadlineMillis(),
                request.glossary(),
                request.protect(),
                request.protectEntities(),
                null,
                null,
                null,
                null,
                stored);
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
        if (request.stored() != null) {
            throw new InvalidRequestException("stored", "Only the gateway says which terms are stored.");
        }
        CleanText.require("collection", request.collection());
        CleanText.require("protect", request.protect());
        if (request.glossary() != null) {
            request.glossary().forEach(term -> {
                CleanText.require("glossary", term.source());
                CleanText.require("glossary", term.target());
            });
        }
    }
}

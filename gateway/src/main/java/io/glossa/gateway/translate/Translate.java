package io.glossa.gateway.translate;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.access.UnknownCollectionException;
import io.glossa.gateway.ask.ClaimPolicies;
import io.glossa.gateway.glossary.Glossaries;
import io.glossa.gateway.load.Capacity;
import io.glossa.gateway.load.Work;
import io.glossa.gateway.review.HeldTranslations;
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
public final class Translate {

    /** The translation service's name for what needs no provider. */
    private static final String IDENTITY = "identity";

    private final boolean deployed;
    private final TranslationApi translations;
    private final Glossaries glossaries;
    private final RetrievalApi retrieval;
    private final WordPairs wordPairs;
    private final ClaimPolicies policies;
    private final HeldTranslations held;
    private final Capacity capacity;

    Translate(
            boolean deployed,
            TranslationApi translations,
            Glossaries glossaries,
            RetrievalApi retrieval,
            WordPairs wordPairs,
            ClaimPolicies policies,
            HeldTranslations held,
            Capacity capacity) {
        this.deployed = deployed;
        this.translations = translations;
        this.glossaries = glossaries;
        this.retrieval = retrieval;
        this.wordPairs = wordPairs;
        this.policies = policies;
        this.held = held;
        this.capacity = capacity;
    }

    /**
     * Translations that the collection holds back are not in the response, but the reviews that have them.
     *
     * @param caller for whom; the collection that the request names, if any, is one that the caller sees
     * @throws InvalidRequestException if a text cannot be sent on
     * @throws UnknownCollectionException if there is no collection as the request names
     * @throws io.glossa.gateway.store.StoreUnavailableException if its glossary cannot be looked up now, or nothing be held
     * @throws ErrorResponseException if no translation service is deployed
     * @throws io.glossa.gateway.load.OverloadedException if too many requests are with it
     */
    public TranslationResponse translate(Caller caller, TranslationRequest request) {
        requireClean(request);
        if (!deployed) {
            throw TypedProblems.exception(
                    HttpStatus.SERVICE_UNAVAILABLE, "translation-unavailable", "No translation service is deployed.");
        }
        return capacity.within(Work.TRANSLATION, () -> unlimited(caller, request, stored(caller, request)));
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

    private TranslationResponse unlimited(
            Caller caller, TranslationRequest request, @Nullable List<StoredTerms> stored) {
        TranslationResponse response = translations.translate(inside(request, stored));
        List<Translation> translated = response.translations();
        requireOneForEach(request.texts(), translated);
        if (Objects.requireNonNullElse(request.align(), true)) {
            translated = wordPairs.addTo(request.texts(), translated);
        }
        OffsetUnit unit = Objects.requireNonNullElse(request.offsets(), OffsetUnit.UTF16);
        List<Translation> converted = new ArrayList<>();
        for (int i = 0; i < translated.size(); i++) {
            // Of the checks alone: that words could not be aligned is no reason to hold a translation back.
            boolean holds = holds(request, response.translations().get(i));
            String text = request.texts().get(i);
            Translation shown = holds ? hold(caller, request, text, translated.get(i)) : translated.get(i);
            converted.add(Offsets.convert(text, shown, unit));
        }
        return new TranslationResponse(converted, response.glossaryVersion(), unit, response.usage());
    }

    /** Not what a person has seen, nor what was not translated. */
    private boolean holds(TranslationRequest request, Translation translation) {
        return request.collection() != null
                && translation.text() != null
                && translation.review() == null
                && !translation.provider().equals(IDENTITY)
                && policies.holdsTranslation(request.collection(), translation.warnings());
    }

    private Translation hold(Caller caller, TranslationRequest request, String text, Translation translation) {
        return held.hold(caller, Objects.requireNonNull(request.collection()), text, request.target(), translation);
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

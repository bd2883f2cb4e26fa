package io.glossa.gateway.glossary;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.services.ServiceFailure;
import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.glossary.Glossary;
import io.glossa.wire.glossary.GlossaryList;
import io.glossa.wire.glossary.GlossaryTerms;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.translation.TranslationRequest.Term;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a collection's terms are translated, pair of languages by pair of languages. */
@RestController
@RequestMapping("/v1/collections/{collection}/glossary")
@Tag(name = "Glossary", description = "How a collection's terms are translated.")
class GlossaryController {

    private final Glossaries glossaries;
    private final GlossaryLimits limits;
    private final RetrievalApi retrieval;

    GlossaryController(Glossaries glossaries, GlossaryLimits limits, RetrievalApi retrieval) {
        this.glossaries = glossaries;
        this.limits = limits;
        this.retrieval = retrieval;
    }

    @GetMapping
    @Operation(
            summary = "The pairs of languages that a collection has terms for",
            description =
                    "The terms are enforced and looked for in all that is translated when the collection is asked,"
                            + " and by `/v1/translate` where it names the collection. A glossary for `de` counts for `de-AT` as"
                            + " well, not for another script, as `zh-Hant` beside `zh`.")
    GlossaryList list(@AuthenticationPrincipal Caller caller, @PathVariable String collection) {
        GlossaryList found = glossaries.list(caller.tenant(), collection);
        if (found.glossaries().isEmpty()) {
            requireThere(caller, collection);
        }
        return found;
    }

    @GetMapping("/{source}/{target}")
    @Operation(summary = "The terms for a pair of languages")
    Glossary get(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String collection,
            @PathVariable LanguageTag source,
            @PathVariable LanguageTag target) {
        Pair pair = pair(caller, collection, source, target);
        return glossaries.find(pair).orElseThrow(() -> GlossaryProblems.unknown(pair));
    }

    @PutMapping("/{source}/{target}")
    @Operation(
            summary = "Replaces all terms of a pair of languages",
            description = "Each term once, with 1 to 200 characters, as many in a collection as the deployment allows."
                    + " Another glossary is another `version`, so that what was translated before is translated anew. Texts"
                    + " that a person has reviewed stay as they are.")
    @ApiResponse(responseCode = "200", description = "The glossary as it is now.")
    @ApiResponse(responseCode = "409", description = "There would be too many terms.")
    Glossary replace(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String collection,
            @PathVariable LanguageTag source,
            @PathVariable LanguageTag target,
            @RequestBody GlossaryTerms body) {
        return store(caller, collection, pair(caller, collection, source, target), body, glossaries::replace);
    }

    @PostMapping("/{source}/{target}")
    @Operation(
            summary = "Adds terms to a pair of languages",
            description = "A term that is there already gets the new translation; all others stay.")
    @ApiResponse(responseCode = "200", description = "The glossary as it is now.")
    @ApiResponse(responseCode = "409", description = "There would be too many terms.")
    Glossary add(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String collection,
            @PathVariable LanguageTag source,
            @PathVariable LanguageTag target,
            @RequestBody GlossaryTerms body) {
        return store(caller, collection, pair(caller, collection, source, target), body, glossaries::add);
    }

    @DeleteMapping("/{source}/{target}")
    @Operation(
            summary = "Deletes the terms of a pair of languages, or one of them",
            description = "`term` is the one to delete, as it stands in the glossary; all when absent.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    ResponseEntity<Void> delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String collection,
            @PathVariable LanguageTag source,
            @PathVariable LanguageTag target,
            @RequestParam(required = false) @Nullable String term) {
        Pair pair = pair(caller, collection, source, target);
        CleanText.require("term", term);
        if (term == null && !glossaries.remove(pair)) {
            throw GlossaryProblems.unknown(pair);
        }
        if (term != null && !glossaries.remove(pair, term)) {
            throw GlossaryProblems.unknown(pair, term);
        }
        return ResponseEntity.noContent().build();
    }

    private Glossary store(
            Caller caller,
            String collection,
            Pair pair,
            GlossaryTerms body,
            BiFunction<Pair, List<Term>, Glossary> change) {
        List<Term> terms = limits.checked(body);
        requireThere(caller, collection);
        RequestFacts.current().items(terms.size());
        Glossary stored = change.apply(pair, terms);
        requireStillThere(caller, collection);
        return stored;
    }

    /** Who deletes a collection removes its terms afterwards, but perhaps before these came. */
    private void requireStillThere(Caller caller, String collection) {
        try {
            requireThere(caller, collection);
        } catch (ServiceFailure.Problem e) {
            if (e.status().value() == HttpStatus.NOT_FOUND.value()) {
                glossaries.forget(caller.tenant(), collection);
            }
            throw e;
        }
    }

    private static Pair pair(Caller caller, String collection, LanguageTag source, LanguageTag target) {
        CleanText.require("collection", collection);
        RequestFacts.current().object("%s-%s".formatted(source, target));
        requireLanguage("source", source);
        requireLanguage("target", target);
        if (source.equals(target)) {
            throw new InvalidRequestException(
                    "target", "Source and target are the same language, %s.".formatted(source));
        }
        return new Pair(caller.tenant(), collection, source, target);
    }

    private static void requireLanguage(String field, LanguageTag language) {
        if (!language.isDetermined()) {
            throw new InvalidRequestException(field, "'%s' names no language.".formatted(language));
        }
    }

    /** A collection that there is not is refused in the words of the retrieval service. */
    private void requireThere(Caller caller, String collection) {
        retrieval.describe(caller.reader(), collection);
    }
}

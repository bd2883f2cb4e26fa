package io.glossa.gateway.translate;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Translates for clients. */
@RestController
@Tag(name = "Translation", description = "Texts in another language, and what corresponds to what.")
class TranslateController {

    private final Translate translate;

    TranslateController(Translate translate) {
        this.translate = translate;
    }

    @PostMapping("/v1/translate")
    @Operation(summary = "Translates texts, and shows what can be checked of each translation", description = """
                    Each text comes back in its place: with its translation, or without one and a warning that says why.
                    White space, line breaks and markup are kept. `entities` lists the names, numbers, codes, quotations, addresses,
                    placeholders and protected terms with their places in both texts and whether they survived; a
                    translation that lost one was tried once more, and is flagged if that did not help. `terms` says where
                    the glossary's translations stand, inflected or not: the request's `glossary`, and that of `collection` where the
                    request names one. `quality` measures what can be counted; a high
                    score does not make a translation good. A text in the target language comes back as it is, with
                    `identity` as its provider. A `collection` may hold its translations back: such a text is null, its `review` is
                    `needs-review`, and `GET /v1/reviews/{reviewId}/translation`, or the same request, later says what became of
                    it.""")
    TranslationResponse translate(@AuthenticationPrincipal Caller caller, @RequestBody TranslationRequest request) {
        RequestFacts facts = RequestFacts.current().items(request.texts().size());
        TranslationResponse response = translate.translate(caller, request);
        facts.usage(response.usage());
        return response;
    }
}

package io.glossa.gateway.ask;

import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions. */
@RestController
@Tag(name = "Ask", description = "Answers whose every claim cites its source.")
class AskController {

    private final Asking asking;

    AskController(Asking asking) {
        this.asking = asking;
    }

    @PostMapping("/v1/ask")
    @Operation(summary = "Answers a question from a collection, with citations into the sources", description = """
                    The answer is in `answerLanguage`, or in the question's own language. Each claim names the exact
                    characters of the sources that support it: `quote` is always verbatim, in the source's language.
                    A claim's `support` says how far its sources carry it; it is a check by comparison, not a proof.
                    Without a language model the answer consists of source sentences; without a translation service
                    these stay in their own language. `warnings` then says each fact once: `untranslated`, which names
                    the sources' languages and the one that was wanted, and `translation-unavailable`, with the reason.
                    `citation-untranslated` counts quotes that a translator could not do while it did others.""")
    AskResponse ask(@RequestBody AskRequest request) {
        return asking.ask(request, AskListener.NONE);
    }
}

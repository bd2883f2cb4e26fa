package io.glossa.gateway.openai;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.ask.AskListener;
import io.glossa.gateway.ask.Asking;
import io.glossa.gateway.page.SourceLinks;
import io.glossa.gateway.stream.EventStreams;
import io.glossa.gateway.stream.RunningAsk;
import io.glossa.gateway.web.Failures;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What OpenAI's clients need to ask a collection as if it were a model. */
@RestController
@Tag(name = "OpenAI", description = "For clients of OpenAI's API; errors are in its form, not problem details.")
class CompletionsController {

    private final Asking asking;
    private final RetrievalApi retrieval;
    private final EventStreams streams;
    private final Failures failures;

    CompletionsController(Asking asking, RetrievalApi retrieval, EventStreams streams, Failures failures) {
        this.asking = asking;
        this.retrieval = retrieval;
        this.streams = streams;
        this.failures = failures;
    }

    @GetMapping("/v1/models")
    @Operation(summary = "The collections, as models")
    ModelList models(@AuthenticationPrincipal Caller caller) {
        return ModelList.of(caller.seen(retrieval.list(caller.reader()).collections()));
    }

    @GetMapping("/v1/models/{model}")
    @Operation(summary = "A collection, as a model")
    ModelList.Model model(Reader reader, @PathVariable String model) {
        return ModelList.Model.of(retrieval.describe(reader, model));
    }

    @PostMapping("/v1/chat/completions")
    @Operation(summary = "Answers the user's last message from the collection that `model` names", description = """
                    `annotations` of the message are the citations, as `url_citation`; the address is the document's own
                    or the chat page's view of it at the quote. `glossa` holds the whole response of `/v1/ask`, and in a
                    stream is part of the last chunk. `glossa` in the request sets what `/v1/ask` has beside the
                    question and the collection. Offsets are UTF-16 code units unless `glossa.offsets` asks for others.
                    `usage` is what language models took, nothing where none was asked; in a stream it comes where
                    `stream_options.include_usage` asks for it.
                    Earlier messages are the conversation that the question may refer to. Settings of a language model
                    are ignored.""")
    @ApiResponse(
            responseCode = "200",
            description = "The completion, or with `stream` its chunks as server-sent events.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Completion.class)),
                @Content(
                        mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                        schema = @Schema(implementation = Completion.class))
            })
    @Nullable
    ResponseEntity<Completion> complete(
            Reader reader, @RequestBody CompletionRequest request, HttpServletResponse response)
            throws InterruptedException {
        AskRequest ask = request.ask();
        Completions completions = new Completions(
                request.collection(),
                SourceLinks.forCurrentRequest(request.collection()),
                request.tellsUsage(),
                failures);
        if (request.streamed()) {
            streams.tell(RunningAsk.begin(asking, reader, ask), completions, response);
            return null;
        }
        AskResponse answered = asking.ask(reader, ask, AskListener.NONE);
        RequestFacts.current().answered(answered);
        return ResponseEntity.ok(completions.whole(answered));
    }
}

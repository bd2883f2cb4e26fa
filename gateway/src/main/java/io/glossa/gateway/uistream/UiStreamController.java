package io.glossa.gateway.uistream;

import io.glossa.gateway.ask.Asking;
import io.glossa.gateway.page.SourceLinks;
import io.glossa.gateway.stream.EventStreams;
import io.glossa.gateway.stream.RunningAsk;
import io.glossa.gateway.web.Failures;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.retrieval.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a chat made with the Vercel AI SDK posts its messages to. */
@RestController
@Tag(name = "AI SDK", description = "For user interfaces made with the Vercel AI SDK.")
class UiStreamController {

    private final Asking asking;
    private final EventStreams streams;
    private final Failures failures;

    UiStreamController(Asking asking, EventStreams streams, Failures failures) {
        this.asking = asking;
        this.streams = streams;
        this.failures = failures;
    }

    @PostMapping("/v1/chat/ui-stream")
    @Operation(summary = "Answers the user's last message as a UI message stream", description = """
                    Takes what the AI SDK's `DefaultChatTransport` sends, with `collection` and, if wanted, the other
                    fields of `/v1/ask` in its `body`. Beside the text come `source-document` and `source-url` for every
                    cited document, and the data parts `data-passages` `{question, passages, offsets}` (a later one
                    replaces it), `data-citations` `{claims, offsets}` and `data-answer`, the whole response.""")
    @ApiResponse(
            responseCode = "200",
            description = "The chunks, as server-sent events.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "object", description = "A chunk, told by its `type`.")))
    void chat(Reader reader, @RequestBody UiStreamRequest request, HttpServletResponse response)
            throws InterruptedException {
        AskRequest ask = request.ask();
        UiMessage message = new UiMessage(SourceLinks.forCurrentRequest(request.requireCollection()), failures);
        RunningAsk running = RunningAsk.begin(asking, reader, ask);
        response.setHeader("x-vercel-ai-ui-message-stream", "v1");
        streams.tell(running, message, response);
    }
}

package io.glossa.gateway.stream;

import io.glossa.gateway.ask.Asking;
import io.glossa.gateway.stream.EventStreams.Message;
import io.glossa.gateway.web.Failures;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions and tells what is known so far. */
@RestController
@Tag(name = "Ask", description = "Answers whose every claim cites its source.")
class StreamController {

    private final Asking asking;
    private final EventStreams streams;
    private final Failures failures;

    StreamController(Asking asking, EventStreams streams, Failures failures) {
        this.asking = asking;
        this.streams = streams;
        this.failures = failures;
    }

    @PostMapping("/v1/ask/stream")
    @Operation(summary = "Answers a question, and tells the evidence before the answer", description = """
                    The same question and answer as `/v1/ask`, as server-sent events. Their order:

                    * `stage` `{stage}`: a stage begins, by its name in `timings`; at any time
                    * `passages` `{question, passages, offsets}`: the search is done. A second one replaces the first
                    * `answer` `{status, language, text, offsets}`: the whole text, checked; it does not change any more
                    * `claim` `{index, claim}`: one for each claim, with its citations
                    * `done`: the whole response of `/v1/ask`
                    * `error`: instead of what is missing above, an RFC 9457 problem

                    A failure before the first `passages` is the response itself, with its status. Lines that begin with
                    a colon only keep the connection open. A client that closes it stops the work.""")
    @ApiResponse(
            responseCode = "200",
            description = "The events.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema =
                                    @Schema(
                                            oneOf = {
                                                StreamEvents.Stage.class,
                                                StreamEvents.Passages.class,
                                                StreamEvents.Answer.class,
                                                StreamEvents.NumberedClaim.class,
                                                AskResponse.class
                                            })))
    void ask(@RequestBody AskRequest request, HttpServletResponse response) throws InterruptedException {
        streams.tell(RunningAsk.begin(asking, request), this::tell, response);
    }

    private List<Message> tell(AskEvent event) {
        return switch (event) {
            case AskEvent.Began(String stage) ->
                List.of(new Message(StreamEvents.STAGE, new StreamEvents.Stage(stage)));
            case AskEvent.Found found ->
                List.of(new Message(
                        StreamEvents.PASSAGES,
                        new StreamEvents.Passages(found.question(), found.passages(), found.offsets())));
            case AskEvent.Answered(AskResponse response) -> answer(response);
            case AskEvent.Failed(Throwable failure) ->
                List.of(new Message(StreamEvents.ERROR, failures.problem(failure)));
        };
    }

    private static List<Message> answer(AskResponse response) {
        List<Message> messages = new ArrayList<>();
        messages.add(new Message(
                StreamEvents.ANSWER,
                new StreamEvents.Answer(
                        response.status(),
                        response.answer().language(),
                        response.answer().text(),
                        response.offsets())));
        for (int i = 0; i < response.claims().size(); i++) {
            messages.add(new Message(
                    StreamEvents.CLAIM,
                    new StreamEvents.NumberedClaim(i, response.claims().get(i))));
        }
        messages.add(new Message(StreamEvents.DONE, response));
        return messages;
    }
}

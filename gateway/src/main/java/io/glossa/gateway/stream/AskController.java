package io.glossa.gateway.stream;

import io.glossa.gateway.ask.AskListener;
import io.glossa.gateway.ask.Asking;
import io.glossa.gateway.web.Failures;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.Warning;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.Question;
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

/** Answers questions: with the whole response, or for those who accept events, with what is known so far. */
@RestController
@Tag(name = "Ask", description = "Answers whose every claim cites its source.")
class AskController {

    private final Asking asking;
    private final EventStreams streams;
    private final Failures failures;

    AskController(Asking asking, EventStreams streams, Failures failures) {
        this.asking = asking;
        this.streams = streams;
        this.failures = failures;
    }

    // Whoever accepts anything gets JSON: without "all" both methods would be as good for them.
    @PostMapping(
            path = "/v1/ask",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
    @Operation(summary = "Answers a question from a collection, with citations into the sources", description = """
                    The answer is in `answerLanguage`, or in the question's own language. Each claim names the exact
                    characters of the sources that support it: `quote` is always verbatim, in the source's language.
                    A claim's `support` says how far its sources carry it; it is a check by comparison, not a proof.
                    Without a language model the answer consists of source sentences; without a translation service
                    these stay in their own language. `warnings` then says each fact once: `untranslated`, which names
                    the sources' languages and the one that was wanted, and `translation-unavailable`, with the reason.
                    `citation-untranslated` counts quotes that a translator could not do while it did others.

                    A question may refer to what was said before it, its `conversation`. A language model then makes it
                    standalone in its own language; without one it is searched with the user's previous question too,
                    and the warning `follow-up-not-rewritten` says which form was taken. `question.text` in the response
                    is the question as it was understood.

                    Where the deployment holds a collection's answers for review, `status` may be `needs-review`: then no
                    claim and no word of the answer is there, `answer` says so in the asker's language, `passages` are the
                    evidence, and `GET /v1/reviews/{review}/answer` later says what became of it.

                    With `Accept: text/event-stream` the same comes as server-sent events, the evidence before the
                    answer. Their order:

                    * `stage` `{stage}`: a stage begins, by its name in `timings`; at any time
                    * `warning` `{code, detail}`: something did not go as it should; at any time
                    * `question` `{text, language, mixed}`: how the question was understood
                    * `passages` `{passages, offsets}`: the search is done. After a second search both come again, and
                      replace the first
                    * `delta` `{text}`: the answer's next characters, checked already: they do not change any more
                    * `claim` `{index, claim}`: the claim that those characters are, with its citations
                    * `done`: the whole response
                    * `error`: instead of what is missing above, an RFC 9457 problem

                    A failure before the first `passages` is the response itself, with its status. Lines that begin with
                    a colon only keep the connection open. A client that closes it stops the work.""")
    @ApiResponse(
            responseCode = "200",
            description = "The answer, or its events.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = AskResponse.class)),
                @Content(
                        mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                        schema =
                                @Schema(
                                        oneOf = {
                                            StreamEvents.Stage.class,
                                            Warning.class,
                                            Question.class,
                                            StreamEvents.Passages.class,
                                            StreamEvents.Delta.class,
                                            StreamEvents.NumberedClaim.class,
                                            AskResponse.class
                                        }))
            })
    AskResponse ask(Reader reader, @RequestBody AskRequest request) {
        AskResponse response = asking.ask(reader, request, AskListener.NONE);
        RequestFacts.current().answered(response);
        return response;
    }

    @PostMapping(path = "/v1/ask", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(hidden = true)
    void tell(Reader reader, @RequestBody AskRequest request, HttpServletResponse response)
            throws InterruptedException {
        streams.tell(RunningAsk.begin(asking, reader, request), new StreamEvents(failures), response);
    }
}

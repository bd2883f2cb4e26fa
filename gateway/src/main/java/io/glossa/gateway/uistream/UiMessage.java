package io.glossa.gateway.uistream;

import io.glossa.gateway.page.SourceLinks;
import io.glossa.gateway.stream.AnswerParts;
import io.glossa.gateway.stream.AskEvent;
import io.glossa.gateway.stream.EventStreams.Dialect;
import io.glossa.gateway.stream.EventStreams.Message;
import io.glossa.gateway.web.Failures;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.ask.AskResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One question's answer in the chunks of the AI SDK's UI message stream, version 1.
 *
 * <p>{@code data-passages} is the evidence, {@code data-citations} what each claim cites, {@code data-answer} the whole
 * response of {@code /v1/ask}. A cited document is a {@code source-document} too, and a {@code source-url} where it can
 * be read.
 */
final class UiMessage implements Dialect {

    private static final String TEXT = "answer";

    private final SourceLinks links;
    private final Failures failures;
    private boolean begun;

    UiMessage(SourceLinks links, Failures failures) {
        this.links = links;
        this.failures = failures;
    }

    @Override
    public List<Message> tell(AskEvent event) {
        List<Message> messages = new ArrayList<>();
        if (!begun) {
            begun = true;
            messages.add(chunk("start", Map.of("messageId", UUID.randomUUID().toString())));
            messages.add(chunk("start-step", Map.of()));
        }
        switch (event) {
            case AskEvent.Began(String stage) ->
                messages.add(chunk("data-stage", Map.of("data", Map.of("stage", stage), "transient", true)));
            case AskEvent.Warned _ -> {}
            case AskEvent.Found found ->
                // The same id again replaces the part, as a second search replaces the first one's passages.
                messages.add(chunk(
                        "data-passages",
                        Map.of(
                                "id",
                                "passages",
                                "data",
                                Map.of(
                                        "question", found.question(),
                                        "passages", found.passages(),
                                        "offsets", found.offsets()))));
            case AskEvent.Answered(AskResponse response) -> answer(response, messages);
            case AskEvent.Failed(Throwable failure) -> {
                String detail = failures.problem(failure).getDetail();
                messages.add(chunk("error", Map.of("errorText", detail == null ? "The question failed." : detail)));
                messages.add(Message.unnamed("[DONE]"));
            }
        }
        return messages;
    }

    private void answer(AskResponse response, List<Message> messages) {
        sources(response).forEach((document, citation) -> {
            messages.add(chunk(
                    "source-document",
                    Map.of(
                            "sourceId",
                            document,
                            "mediaType",
                            "text/plain",
                            "title",
                            citation.title(),
                            "filename",
                            document)));
            messages.add(chunk(
                    "source-url",
                    Map.of(
                            "sourceId",
                            document + "#url",
                            "url",
                            links.to(citation, response.offsets()),
                            "title",
                            citation.title())));
        });
        messages.add(chunk("text-start", Map.of("id", TEXT)));
        for (AnswerParts.Part part : AnswerParts.of(response)) {
            messages.add(chunk("text-delta", Map.of("id", TEXT, "delta", part.text())));
        }
        messages.add(chunk("text-end", Map.of("id", TEXT)));
        messages.add(chunk(
                "data-citations",
                Map.of("id", "citations", "data", Map.of("claims", response.claims(), "offsets", response.offsets()))));
        messages.add(chunk("data-answer", Map.of("id", "answer", "data", response)));
        messages.add(chunk("finish-step", Map.of()));
        messages.add(chunk("finish", Map.of("finishReason", "stop")));
        messages.add(Message.unnamed("[DONE]"));
    }

    /** The cited documents by id, each with the citation that comes first. */
    private static Map<String, Citation> sources(AskResponse response) {
        Map<String, Citation> sources = new LinkedHashMap<>();
        response.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .forEach(citation -> sources.putIfAbsent(citation.document(), citation));
        return sources;
    }

    private static Message chunk(String type, Map<String, ?> fields) {
        Map<String, Object> chunk = new LinkedHashMap<>();
        chunk.put("type", type);
        chunk.putAll(fields);
        return Message.unnamed(chunk);
    }
}

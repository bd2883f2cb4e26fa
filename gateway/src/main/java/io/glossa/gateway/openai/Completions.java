package io.glossa.gateway.openai;

import io.glossa.gateway.openai.Completion.Annotation;
import io.glossa.gateway.openai.Completion.Choice;
import io.glossa.gateway.openai.Completion.TokenUsage;
import io.glossa.gateway.openai.Completion.UrlCitation;
import io.glossa.gateway.page.SourceLinks;
import io.glossa.gateway.stream.AnswerParts;
import io.glossa.gateway.stream.AskEvent;
import io.glossa.gateway.stream.EventStreams.Dialect;
import io.glossa.gateway.stream.EventStreams.Message;
import io.glossa.gateway.web.Failures;
import io.glossa.wire.ask.AskResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question's answer as a chat completion, whole or in chunks. */
final class Completions implements Dialect {

    private final String id = "chatcmpl-" + UUID.randomUUID();
    private final long created = System.currentTimeMillis() / 1000;
    private final String model;
    private final SourceLinks links;
    private final boolean tellsUsage;
    private final Failures failures;
    private boolean begun;

    /** @param tellsUsage whether a stream ends with a chunk of the tokens */
    Completions(String model, SourceLinks links, boolean tellsUsage, Failures failures) {
        this.model = model;
        this.links = links;
        this.tellsUsage = tellsUsage;
        this.failures = failures;
    }

    Completion whole(AskResponse response) {
        return completion(
                Completion.WHOLE,
                List.of(Choice.whole(response.answer().text(), annotations(response))),
                TokenUsage.of(response.usage()),
                response);
    }

    @Override
    public List<Message> tell(AskEvent event) {
        return switch (event) {
            case AskEvent.Began _, AskEvent.Warned _ -> List.of();
            case AskEvent.Found found -> begin();
            case AskEvent.Answered(AskResponse response) -> chunks(response);
            case AskEvent.Failed(Throwable failure) ->
                List.of(Message.unnamed(OpenAiError.of(failures.problem(failure))));
        };
    }

    /** The role comes once, though there may be two searches. */
    private List<Message> begin() {
        if (begun) {
            return List.of();
        }
        begun = true;
        return List.of(chunk(Choice.part("assistant", ""), null));
    }

    private List<Message> chunks(AskResponse response) {
        List<Message> messages = new ArrayList<>(begin());
        for (AnswerParts.Part part : AnswerParts.of(response)) {
            messages.add(chunk(Choice.part(null, part.text()), null));
        }
        messages.add(chunk(Choice.last(annotations(response)), response));
        if (tellsUsage) {
            messages.add(
                    Message.unnamed(completion(Completion.CHUNK, List.of(), TokenUsage.of(response.usage()), null)));
        }
        messages.add(Message.unnamed("[DONE]"));
        return messages;
    }

    private Message chunk(Choice choice, @Nullable AskResponse response) {
        return Message.unnamed(completion(Completion.CHUNK, List.of(choice), null, response));
    }

    private Completion completion(
            String object, List<Choice> choices, @Nullable TokenUsage usage, @Nullable AskResponse response) {
        return new Completion(id, object, created, model, choices, usage, response);
    }

    private List<Annotation> annotations(AskResponse response) {
        return response.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .map(citation -> new Annotation(
                        "url_citation",
                        new UrlCitation(
                                citation.answerStart(),
                                citation.answerEnd(),
                                links.to(citation, response.offsets()),
                                citation.title())))
                .toList();
    }
}

package io.glossa.gateway.uistream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.glossa.gateway.access.InCollection;
import io.glossa.gateway.web.ChatMessages;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.answer.Turn;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.Mode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the AI SDK's {@code DefaultChatTransport} posts, with the fields of {@link AskRequest} beside, which the
 * transport's {@code body} option adds.
 *
 * @param messages the last one of the user is the question, those before it are the conversation
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record UiStreamRequest(
        @Nullable List<Message> messages,
        @Nullable String collection,
        @Nullable LanguageTag answerLanguage,
        @Nullable Mode mode,
        @Nullable Integer limit,
        @Nullable OffsetUnit offsets,
        @Nullable List<LanguageTag> languages,
        @Nullable String filter)
        implements InCollection {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Message(@Nullable String role, @Nullable List<Part> parts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(@Nullable String type, @Nullable String text) {}

    /** @throws InvalidRequestException if there is no collection or no question */
    AskRequest ask() {
        Message last = ChatMessages.lastOfUser(messages, Message::role);
        List<Turn> conversation = ChatMessages.before(
                last, Objects.requireNonNullElse(messages, List.of()), Message::role, UiStreamRequest::textOf);
        return new AskRequest(
                textOf(last),
                requireCollection(),
                answerLanguage,
                mode,
                limit,
                offsets,
                languages,
                filter,
                conversation);
    }

    String requireCollection() {
        if (collection == null || collection.isBlank()) {
            throw new InvalidRequestException("collection", "'collection' is missing or blank.");
        }
        return collection;
    }

    private static String textOf(Message message) {
        return Objects.requireNonNullElse(message.parts(), List.<Part>of()).stream()
                .filter(part -> part != null && "text".equals(part.type()))
                .map(part -> Objects.requireNonNullElse(part.text(), ""))
                .collect(Collectors.joining("\n"));
    }
}

package io.glossa.gateway.web;

import io.glossa.wire.answer.Turn;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the chat protocols have in common: a list of messages, of which the user's last one is the question and those
 * before it are the conversation.
 */
public final class ChatMessages {

    /** Chats send all that was ever said; what a question refers to was said lately. */
    private static final int TURNS = 6;

    private ChatMessages() {}

    /** What user and assistant said lately before the user's last message. */
    public static <M> List<Turn> before(
            M question, List<M> messages, Function<M, @Nullable String> role, Function<M, String> text) {
        List<Turn> turns = messages.subList(0, messages.lastIndexOf(question)).stream()
                .filter(Objects::nonNull)
                .flatMap(message -> switch (role.apply(message)) {
                    case "user" -> Stream.of(new Turn(Turn.Role.USER, text.apply(message)));
                    case "assistant" -> Stream.of(new Turn(Turn.Role.ASSISTANT, text.apply(message)));
                    case null, default -> Stream.<Turn>empty();
                })
                .filter(turn -> !turn.text().isBlank())
                .toList();
        return turns.subList(Math.max(0, turns.size() - TURNS), turns.size());
    }

    /**
     * The last message whose role is {@code user}.
     *
     * @param messages may be absent, as may each of them
     * @throws InvalidRequestException if there is none
     */
    public static <M> M lastOfUser(@Nullable List<M> messages, Function<M, @Nullable String> role) {
        return Objects.requireNonNullElse(messages, List.<M>of()).stream()
                .filter(message -> message != null && "user".equals(role.apply(message)))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new InvalidRequestException("messages", "There is no message of the user."));
    }
}

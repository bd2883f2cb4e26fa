package io.glossa.gateway.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the chat protocols have in common: a list of messages, of which the user's last one is the question. */
public final class ChatMessages {

    private ChatMessages() {}

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

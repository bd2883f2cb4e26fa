package io.glossa.service.usage;

import io.glossa.wire.answer.Usage;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** Adds up what language models take and write for one request, used or not, on all threads that work for it. */
public final class TokenMeter {

    private static final ScopedValue<TokenMeter> OF_THE_REQUEST = ScopedValue.newInstance();

    private final AtomicReference<@Nullable Usage> usage = new AtomicReference<>();

    /** Answers a request on this thread, and counts its tokens. */
    public static <T> T during(Function<TokenMeter, T> request) {
        TokenMeter meter = new TokenMeter();
        return meter.during(() -> request.apply(meter));
    }

    /** Does a part of the request's work, on this thread. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(OF_THE_REQUEST, this).call(work::get);
    }

    /** Counts a call for the request that this thread works for, as the model's server reports it, else estimated. */
    public static void add(List<Message> messages, @Nullable ChatResponse response) {
        if (OF_THE_REQUEST.isBound()) {
            OF_THE_REQUEST.get().usage.accumulateAndGet(used(messages, response), Usage::sum);
        }
    }

    private static Usage used(List<Message> messages, @Nullable ChatResponse response) {
        var reported = response == null ? null : response.getMetadata().getUsage();
        if (reported != null && reported.getPromptTokens() != null && reported.getPromptTokens() > 0) {
            return new Usage(
                    reported.getPromptTokens(), Objects.requireNonNullElse(reported.getCompletionTokens(), 0), false);
        }
        Generation generation = response == null ? null : response.getResult();
        String written = generation == null ? null : generation.getOutput().getText();
        return Usage.estimate(
                messages.stream().map(Message::getText).collect(Collectors.joining("\n")),
                Objects.requireNonNullElse(written, ""));
    }

    /** Up to now; null while no model has answered. */
    public @Nullable Usage usage() {
        return usage.get();
    }
}

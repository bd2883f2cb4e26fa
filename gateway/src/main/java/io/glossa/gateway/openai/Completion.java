package io.glossa.gateway.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.glossa.wire.answer.Usage;
import io.glossa.wire.ask.AskResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat completion, or a chunk of one, in OpenAI's shape.
 *
 * @param usage what language models took and wrote, nothing where none was asked; in a stream only where it was asked for,
 *     in a chunk of its own
 * @param glossa the whole response of {@code /v1/ask}; in a stream only in the last chunk
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Completion(
        String id,
        String object,
        long created,
        String model,
        List<Choice> choices,
        @Nullable TokenUsage usage,
        @Nullable AskResponse glossa) {

    static final String WHOLE = "chat.completion";
    static final String CHUNK = "chat.completion.chunk";

    record TokenUsage(
            @JsonProperty("prompt_tokens") long promptTokens,
            @JsonProperty("completion_tokens") long completionTokens,
            @JsonProperty("total_tokens") long totalTokens) {

        static TokenUsage of(@Nullable Usage usage) {
            return usage == null
                    ? new TokenUsage(0, 0, 0)
                    : new TokenUsage(usage.promptTokens(), usage.completionTokens(), usage.tokens());
        }
    }

    /** Exactly one of {@code message} and {@code delta} is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Choice(
            int index,
            @Nullable Message message,
            @Nullable Message delta,

            @JsonProperty("finish_reason") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String finishReason) {

        static Choice whole(String text, List<Annotation> annotations) {
            return new Choice(0, new Message("assistant", text, annotations), null, "stop");
        }

        static Choice part(@Nullable String role, String text) {
            return new Choice(0, null, new Message(role, text, null), null);
        }

        static Choice last(List<Annotation> annotations) {
            return new Choice(0, null, new Message(null, null, annotations), "stop");
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            @Nullable String role,
            @Nullable String content,
            @Nullable List<Annotation> annotations) {}

    /** A citation. OpenAI knows of no other kind of citation in a chat completion than that of an address. */
    record Annotation(
            String type, @JsonProperty("url_citation") UrlCitation citation) {}

    /** @param start offset into the message's content, in the unit that {@code glossa.offsets} names */
    record UrlCitation(
            @JsonProperty("start_index") int start,
            @JsonProperty("end_index") int end,
            String url,
            String title) {}
}

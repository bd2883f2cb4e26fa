package io.glossa.gateway.openai;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.glossa.gateway.access.InCollection;
import io.glossa.gateway.web.ChatMessages;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.Mode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A chat completion as clients ask for it. What steers a language model (temperature, tools and the like) is ignored: the
 * answer comes from the sources, whatever wrote it.
 *
 * @param model the collection
 * @param messages the last one of the user is the question, those before it are the conversation
 * @param glossa what {@code /v1/ask} has beside
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CompletionRequest(
        @Nullable String model,
        @Nullable List<Message> messages,
        @Nullable Boolean stream,
        @JsonProperty("stream_options") @Nullable StreamOptions streamOptions,
        @Nullable Options glossa)
        implements InCollection {

    private static final Options DEFAULTS = new Options(null, null, null, null, null, null);

    /** @param content a text, or a list of parts of which each is a text */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Message(@Nullable String role, @Nullable JsonNode content) {}

    /** The fields of {@link AskRequest} that a chat completion has no place for. */
    record Options(
            @Nullable LanguageTag answerLanguage,
            @Nullable Mode mode,
            @Nullable Integer limit,
            @Nullable OffsetUnit offsets,
            @Nullable List<LanguageTag> languages,
            @Nullable String filter) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StreamOptions(
            @JsonProperty("include_usage") @Nullable Boolean includeUsage) {}

    boolean tellsUsage() {
        return streamOptions != null && Boolean.TRUE.equals(streamOptions.includeUsage());
    }

    boolean streamed() {
        return Boolean.TRUE.equals(stream);
    }

    @Override
    public String collection() {
        if (model == null || model.isBlank()) {
            throw new InvalidRequestException("model", "'model' is missing: it names the collection.");
        }
        return model;
    }

    /** @throws InvalidRequestException if there is no model or no question */
    AskRequest ask() {
        Options options = Objects.requireNonNullElse(glossa, DEFAULTS);
        Message last = ChatMessages.lastOfUser(messages, Message::role);
        return new AskRequest(
                question(last),
                collection(),
                options.answerLanguage(),
                options.mode(),
                options.limit(),
                options.offsets(),
                options.languages(),
                options.filter(),
                ChatMessages.before(
                        last, Objects.requireNonNullElse(messages, List.of()), Message::role, CompletionRequest::said));
    }

    private static String question(Message last) {
        JsonNode content = last.content();
        if (content != null && content.isString()) {
            return content.asString();
        }
        if (content != null && content.isArray()) {
            return content.valueStream().map(CompletionRequest::text).collect(Collectors.joining("\n"));
        }
        throw new InvalidRequestException("messages", "The user's last message has no text.");
    }

    /** What of an earlier message is text. */
    private static String said(Message message) {
        JsonNode content = message.content();
        if (content == null || content.isString()) {
            return content == null ? "" : content.asString();
        }
        return content.valueStream().map(part -> part.path("text").asString("")).collect(Collectors.joining("\n"));
    }

    private static String text(JsonNode part) {
        if (!"text".equals(part.path("type").asString("")) || !part.path("text").isString()) {
            throw new InvalidRequestException("messages", "Only texts can be asked, not images, sounds or files.");
        }
        return part.path("text").asString();
    }
}

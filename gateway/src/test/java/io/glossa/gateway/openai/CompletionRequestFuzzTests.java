package io.glossa.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.answer.Turn;
import io.glossa.wire.ask.AskRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class CompletionRequestFuzzTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> NAMES = List.of(
            "model", "messages", "role", "content", "type", "text", "stream", "glossa", "answerLanguage", "mode", "x");
    private static final List<String> WORDS =
            List.of("user", "assistant", "system", "text", "de", "auto", "direct", "code-point", "manuals", "");

    @FuzzTest
    void aRequestIsAQuestionOrRefused(FuzzedDataProvider data) {
        String body = data.consumeBoolean() ? request(data) : data.consumeRemainingAsString();

        asked(body).ifPresent(ask -> {
            assertThat(ask.collection()).isNotBlank();
            assertThat(ask.question()).isNotNull();
            assertThat(ask.conversation()).hasSizeLessThanOrEqualTo(6);
            assertThat(ask.conversation()).extracting(Turn::text).noneMatch(String::isBlank);
        });
    }

    private static Optional<AskRequest> asked(String body) {
        try {
            CompletionRequest request = JSON.readValue(body, CompletionRequest.class);
            return request == null ? Optional.empty() : Optional.of(request.ask());
        } catch (InvalidRequestException | JacksonException refused) {
            return Optional.empty();
        }
    }

    /** A list of messages, each of which is mostly one. */
    private static String request(FuzzedDataProvider data) {
        List<Object> messages = new ArrayList<>();
        for (int count = data.consumeInt(0, 10); count > 0; count--) {
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("role", data.pickValue(WORDS));
            message.put("content", value(data, 2));
            messages.add(data.consumeInt(0, 9) == 0 ? value(data, 1) : message);
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("model", data.pickValue(WORDS));
        request.put("messages", messages);
        request.put(data.pickValue(NAMES), value(data, 2));
        return JSON.writeValueAsString(request);
    }

    private static @Nullable Object value(FuzzedDataProvider data, int depth) {
        return switch (data.consumeInt(depth == 0 ? 3 : 0, 6)) {
            case 0 -> {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("type", "text");
                object.put(data.pickValue(NAMES), value(data, depth - 1));
                yield object;
            }
            case 1, 2 -> {
                List<Object> list = new ArrayList<>();
                for (int count = data.consumeInt(0, 3); count > 0; count--) {
                    list.add(value(data, depth - 1));
                }
                yield list;
            }
            case 3 -> data.consumeInt();
            case 4 -> null;
            case 5 -> data.pickValue(WORDS);
            default -> data.consumeString(10);
        };
    }
}

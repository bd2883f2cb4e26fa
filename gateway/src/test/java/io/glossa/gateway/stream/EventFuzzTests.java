package io.glossa.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.gateway.stream.EventStreams.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

class EventFuzzTests {

    private static final EventStreams STREAMS =
            new EventStreams(JsonMapper.shared(), new StreamSettings(Duration.ofSeconds(1)));

    @FuzzTest
    void anyTextIsOneEvent(FuzzedDataProvider data) {
        String key = scalars(data.consumeString(20));
        String text = scalars(data.consumeRemainingAsString());
        Map<String, String> told = Map.of("key", key, "text", text);

        byte[] bytes = STREAMS.bytes(new Message("answer", told));

        List<String> events = received(new String(bytes, StandardCharsets.UTF_8));
        assertThat(events).hasSize(1);
        assertThat((Object) JsonMapper.shared().readValue(events.getFirst(), Map.class))
                .isEqualTo(told);
    }

    /** The data of each event, as WHATWG HTML 9.2.6 reads a stream. */
    private static List<String> received(String stream) {
        List<String> events = new ArrayList<>();
        StringBuilder data = new StringBuilder();
        for (String line : stream.split("\r\n|\n|\r", -1)) {
            if (line.isEmpty() && !data.isEmpty()) {
                events.add(data.substring(0, data.length() - 1));
                data.setLength(0);
            } else if (line.startsWith("data:")) {
                data.append(line.substring(line.startsWith("data: ") ? 6 : 5)).append('\n');
            }
        }
        return events;
    }

    private static String scalars(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

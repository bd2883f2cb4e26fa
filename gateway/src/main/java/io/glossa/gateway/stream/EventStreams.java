package io.glossa.gateway.stream;

import io.glossa.gateway.stream.AskEvent.Answered;
import io.glossa.gateway.stream.AskEvent.Failed;
import io.glossa.gateway.web.Failures;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.ask.AskResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what happens to a question as server-sent events (WHATWG HTML, section 9.2), in whatever dialect.
 *
 * <p>A client that has gone is noticed only when something is written to it, so a comment is written whenever nothing
 * has happened for a while; then the work is stopped.
 */
@Component
public class EventStreams {

    private final JsonMapper json;
    private final Duration heartbeat;

    EventStreams(JsonMapper json, StreamSettings settings) {
        this.json = json;
        this.heartbeat = settings.heartbeat();
    }

    /** What one event is told as, none to leave it out. */
    public interface Dialect {
        List<Message> tell(AskEvent event);
    }

    /**
     * One message of the stream.
     *
     * @param event its name, absent for the unnamed ones
     * @param data to be written as JSON; a text as it is
     */
    public record Message(@Nullable String event, Object data) {

        public static Message unnamed(Object data) {
            return new Message(null, data);
        }
    }

    /** Tells all of {@code ask} as the response's body, and closes it. */
    public void tell(RunningAsk ask, Dialect dialect, HttpServletResponse response) throws InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies that collect a response before they hand it on would take the point out of it.
        response.setHeader("X-Accel-Buffering", "no");
        try (ask) {
            write(ask, dialect, response.getOutputStream());
        } catch (IOException gone) {
            RequestFacts.current().stopped();
            // The client has left; closing the question is all that is to be done.
        }
    }

    private void write(RunningAsk ask, Dialect dialect, OutputStream output) throws IOException, InterruptedException {
        boolean ended = false;
        while (!ended) {
            Optional<AskEvent> event = ask.next(heartbeat);
            if (event.isEmpty()) {
                output.write(": still working\n\n".getBytes(StandardCharsets.UTF_8));
            } else {
                for (Message message : dialect.tell(event.get())) {
                    output.write(bytes(message));
                }
                ended = noted(event.get());
            }
            output.flush();
        }
    }

    /** @return whether it is the last one */
    private boolean noted(AskEvent event) {
        return switch (event) {
            case Answered(AskResponse response) -> {
                RequestFacts.current().answered(response);
                yield true;
            }
            case Failed(Throwable failure) -> {
                RequestFacts.current().status(Failures.status(failure));
                yield true;
            }
            case AskEvent.Began _, AskEvent.Warned _, AskEvent.Found _ -> false;
        };
    }

    /** One message as it goes over the wire. */
    byte[] bytes(Message message) {
        String name = message.event() == null ? "" : "event: " + message.event() + "\n";
        String data = message.data() instanceof String text ? text : json.writeValueAsString(message.data());
        return (name + "data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}

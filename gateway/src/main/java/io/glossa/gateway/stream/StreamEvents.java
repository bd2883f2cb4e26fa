package io.glossa.gateway.stream;

import io.glossa.gateway.stream.AnswerParts.Part;
import io.glossa.gateway.stream.EventStreams.Dialect;
import io.glossa.gateway.stream.EventStreams.Message;
import io.glossa.gateway.web.Failures;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.Passage;
import java.util.ArrayList;
import java.util.List;

/** What happens to one question as the events of {@code /v1/ask}, by their names. */
final class StreamEvents implements Dialect {

    private final Failures failures;

    StreamEvents(Failures failures) {
        this.failures = failures;
    }

    /** @param stage a name from the timings of the response */
    record Stage(String stage) {}

    record Passages(List<Passage> passages, OffsetUnit offsets) {}

    record Delta(String text) {}

    /** @param index from 0, in the order of the text */
    record NumberedClaim(int index, Claim claim) {}

    @Override
    public List<Message> tell(AskEvent event) {
        return switch (event) {
            case AskEvent.Began(String stage) -> List.of(new Message("stage", new Stage(stage)));
            case AskEvent.Warned(Warning warning) -> List.of(new Message("warning", warning));
            case AskEvent.Found found ->
                List.of(
                        new Message("question", found.question()),
                        new Message("passages", new Passages(found.passages(), found.offsets())));
            case AskEvent.Answered(AskResponse response) -> answer(response);
            case AskEvent.Failed(Throwable failure) -> List.of(new Message("error", failures.problem(failure)));
        };
    }

    private static List<Message> answer(AskResponse response) {
        List<Message> messages = new ArrayList<>();
        int told = 0;
        for (Part part : AnswerParts.of(response)) {
            messages.add(new Message("delta", new Delta(part.text())));
            if (part.claim() != null) {
                messages.add(new Message("claim", new NumberedClaim(told++, part.claim())));
            }
        }
        messages.add(new Message("done", response));
        return messages;
    }
}

package io.glossa.gateway.stream;

import io.glossa.wire.OffsetUnit;
import io.glossa.wire.Warning;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import java.util.List;

/** Something that happened to a question. The last one is {@link Answered} or {@link Failed}. */
public sealed interface AskEvent {

    record Began(String stage) implements AskEvent {}

    record Warned(Warning warning) implements AskEvent {}

    record Found(Question question, List<Passage> passages, OffsetUnit offsets) implements AskEvent {}

    record Answered(AskResponse response) implements AskEvent {}

    record Failed(Throwable failure) implements AskEvent {}
}

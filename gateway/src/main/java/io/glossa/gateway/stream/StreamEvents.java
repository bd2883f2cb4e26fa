package io.glossa.gateway.stream;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import java.util.List;

/** The data of the events of {@code /v1/ask/stream}, by their names. */
final class StreamEvents {

    static final String STAGE = "stage";
    static final String PASSAGES = "passages";
    static final String ANSWER = "answer";
    static final String CLAIM = "claim";
    static final String DONE = "done";
    static final String ERROR = "error";

    private StreamEvents() {}

    /** @param stage a name from the timings of the response */
    record Stage(String stage) {}

    record Passages(Question question, List<Passage> passages, OffsetUnit offsets) {}

    record Answer(AskResponse.Status status, LanguageTag language, String text, OffsetUnit offsets) {}

    /** @param index from 0, in the order of the text */
    record NumberedClaim(int index, Claim claim) {}
}

package io.glossa.answer.generation;

import io.glossa.wire.answer.FollowUpRequest;
import io.glossa.wire.answer.FollowUpResponse;

/** Writes a question that needs nothing said before it. */
@FunctionalInterface
public interface QuestionWriter {

    /** Never fails: where there is no standalone question, a warning says why. */
    FollowUpResponse standalone(FollowUpRequest request);
}

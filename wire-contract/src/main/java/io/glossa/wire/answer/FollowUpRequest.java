package io.glossa.wire.answer;

import java.util.List;

/**
 * A question that may only be understood with what was said before it.
 *
 * @param conversation in its order, without the question
 */
public record FollowUpRequest(String question, List<Turn> conversation) {

    public FollowUpRequest {
        conversation = List.copyOf(conversation);
    }
}

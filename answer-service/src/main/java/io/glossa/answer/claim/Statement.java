package io.glossa.answer.claim;

import io.glossa.wire.TextSpan;
import java.util.List;

/**
 * One sentence of an answer, before it is cited.
 *
 * @param span where it stands in the answer's text
 * @param named indices into the evidence that its writer named, from 0
 */
public record Statement(TextSpan span, List<Integer> named) {

    public Statement {
        named = List.copyOf(named);
    }
}

package io.glossa.answer.claim;

import io.glossa.wire.TextSpan;
import java.util.List;

/**
 * An answer's text without citation numbers, and its statements, which cover its words.
 *
 * @param invented the numbers in the writer's text that no source has
 */
public record StatedText(String text, List<Statement> statements, List<Integer> invented) {

    public StatedText {
        statements = List.copyOf(statements);
        invented = List.copyOf(invented);
    }

    public String textOf(Statement statement) {
        return statement.span().of(text);
    }

    /** Without the last statement, which its writer could not finish; with it if there is no other. */
    public StatedText withoutUnfinished() {
        if (statements.size() < 2) {
            return this;
        }
        List<Statement> finished = statements.subList(0, statements.size() - 1);
        TextSpan last = finished.getLast().span();
        return new StatedText(text.substring(0, last.end()), finished, invented);
    }
}

package io.glossa.answer.support;

import io.glossa.answer.citation.Candidate;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Support;
import java.util.List;

/**
 * How far the evidence carries a statement.
 *
 * @param cited the evidence to cite, the strongest first; empty if nothing supports the statement
 * @param warnings what differs between the statement and what is cited
 */
public record Judgement(Support support, List<Candidate> cited, List<Warning> warnings) {

    public Judgement {
        cited = List.copyOf(cited);
        warnings = List.copyOf(warnings);
    }
}

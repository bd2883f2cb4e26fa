package io.glossa.wire.glossary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the terms that are proposed to a collection's glossaries, the oldest first.
 *
 * @param next the cursor of the following ones; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalList(
        List<TermProposal> proposals, @Nullable String next) {

    public ProposalList {
        proposals = List.copyOf(proposals);
    }
}

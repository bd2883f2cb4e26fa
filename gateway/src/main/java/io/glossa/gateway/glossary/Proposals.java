package io.glossa.gateway.glossary;

import io.glossa.gateway.glossary.ProposalRows.ProposalRow;
import io.glossa.gateway.store.Store;
import io.glossa.wire.glossary.ProposalList;
import io.glossa.wire.glossary.ProposalStatus;
import io.glossa.wire.glossary.TermProposal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Terms that are proposed to glossaries. None counts before somebody who may change the glossary has accepted it. */
@Component
public final class Proposals {

    private final Store store;
    private final Glossaries glossaries;
    private final GlossarySettings settings;

    Proposals(Store store, Glossaries glossaries, GlossarySettings settings) {
        this.store = store;
        this.glossaries = glossaries;
        this.settings = settings;
    }

    /**
     * Proposes what a review suggests, in the transaction that decides on it: as much as there is room for, and nothing that
     * the glossary has or that was proposed before.
     */
    public void propose(JdbcClient jdbc, String tenant, String collection, UUID review, List<ProposedTerm> terms) {
        int room = settings.proposals() - ProposalRows.waiting(jdbc, tenant, collection);
        terms.stream()
                .filter(proposed -> isShort(proposed.term().source())
                        && isShort(proposed.term().target()))
                .limit(Math.max(0, room))
                .forEach(proposed -> ProposalRows.insert(
                        jdbc, new Pair(tenant, collection, proposed.source(), proposed.target()), proposed, review));
    }

    private boolean isShort(String term) {
        return term.length() <= settings.characters();
    }

    /** Removes what a review proposed, in the transaction that erases its texts; what was accepted stays in the glossary. */
    public void forget(JdbcClient jdbc, UUID review) {
        ProposalRows.removeOf(jdbc, review);
    }

    ProposalList list(String tenant, String collection, @Nullable ProposalStatus status, long after, int limit) {
        List<ProposalRow> found =
                store.inTransaction(jdbc -> ProposalRows.list(jdbc, tenant, collection, status, after, limit + 1));
        List<ProposalRow> shown = found.subList(0, Math.min(limit, found.size()));
        return new ProposalList(
                shown.stream().map(ProposalRow::proposal).toList(),
                found.size() > limit ? Long.toString(shown.getLast().number()) : null);
    }

    /** Adds the term to the glossary, in the place of what that has for it, if anything. */
    TermProposal accept(String tenant, String collection, UUID id) {
        TermProposal accepted = decide(tenant, collection, id, ProposalStatus.ACCEPTED);
        glossaries.changed(tenant, collection);
        return accepted;
    }

    TermProposal reject(String tenant, String collection, UUID id) {
        return decide(tenant, collection, id, ProposalStatus.REJECTED);
    }

    private TermProposal decide(String tenant, String collection, UUID id, ProposalStatus status) {
        return store.inTransaction(jdbc -> {
            TermRows.lock(jdbc, tenant, collection);
            TermProposal proposed = ProposalRows.find(jdbc, tenant, collection, id)
                    .orElseThrow(() -> GlossaryProblems.unknownProposal(id));
            if (proposed.status() != ProposalStatus.PROPOSED) {
                throw GlossaryProblems.decided(id, proposed.status());
            }
            if (status == ProposalStatus.ACCEPTED) {
                Pair pair = new Pair(tenant, collection, proposed.source(), proposed.target());
                glossaries.put(jdbc, pair, List.of(proposed.term()));
            }
            ProposalRows.decide(jdbc, tenant, collection, id, status);
            return new TermProposal(
                    proposed.id(),
                    status,
                    proposed.source(),
                    proposed.target(),
                    proposed.term(),
                    proposed.before(),
                    proposed.review(),
                    proposed.proposedAt());
        });
    }
}

package io.glossa.gateway.glossary;

import io.glossa.gateway.web.TypedProblems;
import io.glossa.wire.glossary.ProposalStatus;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Why a glossary cannot be had or changed. */
final class GlossaryProblems {

    private GlossaryProblems() {}

    static ErrorResponseException unknown(Pair pair) {
        return TypedProblems.exception(
                HttpStatus.NOT_FOUND,
                "unknown-glossary",
                "Collection '%s' has no terms from %s into %s."
                        .formatted(pair.collection(), pair.source(), pair.target()));
    }

    static ErrorResponseException unknown(Pair pair, String term) {
        return TypedProblems.exception(
                HttpStatus.NOT_FOUND,
                "unknown-term",
                "Collection '%s' has no term '%s' from %s into %s."
                        .formatted(pair.collection(), term, pair.source(), pair.target()));
    }

    static ErrorResponseException full(String collection, int terms, int most) {
        return TypedProblems.exception(
                HttpStatus.CONFLICT,
                "glossary-full",
                "Collection '%s' would have %d terms; at most %d.".formatted(collection, terms, most));
    }

    static ErrorResponseException restricted() {
        return TypedProblems.exception(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "Proposed terms may be words of any document: only who sees every one sees them.");
    }

    static ErrorResponseException unknownProposal(UUID id) {
        return TypedProblems.exception(
                HttpStatus.NOT_FOUND, "unknown-proposal", "There is no proposed term '%s'.".formatted(id));
    }

    static ErrorResponseException decided(UUID id, ProposalStatus status) {
        return TypedProblems.exception(
                HttpStatus.CONFLICT,
                "proposal-decided",
                "Proposed term '%s' is %s already; what was decided stands.".formatted(id, status.value()));
    }
}

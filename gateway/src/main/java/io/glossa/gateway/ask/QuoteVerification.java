package io.glossa.gateway.ask;

import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.retrieval.QuoteCheck.Quote;
import io.glossa.wire.retrieval.RetrievalApi;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The last check before an answer leaves: every quote still stands, character for character, in the stored version of
 * its document. A citation that fails is dropped, for a document may have been changed or deleted meanwhile.
 */
@Component
class QuoteVerification {

    private final RetrievalApi retrieval;

    QuoteVerification(RetrievalApi retrieval) {
        this.retrieval = retrieval;
    }

    List<Claim> verified(String collection, List<Claim> claims, Trace trace) {
        List<Quote> quotes = claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .map(QuoteVerification::quote)
                .distinct()
                .toList();
        if (quotes.isEmpty()) {
            return claims;
        }
        List<Boolean> verbatim = trace.timed(
                "check-quotes",
                () -> retrieval.check(collection, new QuoteCheck(quotes)).verbatim());
        Set<Quote> changed = new HashSet<>();
        for (int i = 0; i < quotes.size(); i++) {
            if (i >= verbatim.size() || !verbatim.get(i)) {
                changed.add(quotes.get(i));
                trace.warn(
                        "quote-changed",
                        "Document '%s' no longer has the quoted words; the citation was dropped."
                                .formatted(quotes.get(i).document()));
            }
        }
        return changed.isEmpty()
                ? claims
                : claims.stream().map(claim -> without(claim, changed)).toList();
    }

    private static Claim without(Claim claim, Set<Quote> changed) {
        List<Citation> standing = claim.citations().stream()
                .filter(citation -> !changed.contains(quote(citation)))
                .toList();
        return standing.size() == claim.citations().size() ? claim : Claims.lowered(claim, standing);
    }

    private static Quote quote(Citation citation) {
        return new Quote(citation.document(), citation.version(), citation.start(), citation.end(), citation.quote());
    }
}

package io.glossa.gateway.ask;

import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.retrieval.QuoteCheck.Quote;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The last check before an answer leaves: every quote still stands, character for character, in the stored version of
 * its document. A citation that fails is dropped, for a document may have been changed or deleted meanwhile; one that
 * stands is told its page.
 */
@Component
class QuoteVerification {

    private final RetrievalApi retrieval;

    QuoteVerification(RetrievalApi retrieval) {
        this.retrieval = retrieval;
    }

    List<Claim> verified(Reader reader, String collection, List<Claim> claims, Trace trace) {
        List<Quote> quotes = claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .map(QuoteVerification::quote)
                .distinct()
                .toList();
        if (quotes.isEmpty()) {
            return claims;
        }
        QuoteCheck.Verdicts verdicts =
                trace.timed("check-quotes", () -> retrieval.check(reader, collection, new QuoteCheck(quotes)));
        List<Boolean> verbatim = verdicts.verbatim();
        Set<Quote> changed = new HashSet<>();
        Map<Quote, Integer> pages = new HashMap<>();
        for (int i = 0; i < quotes.size(); i++) {
            Quote quote = quotes.get(i);
            if (i < verbatim.size() && verbatim.get(i)) {
                verdicts.page(i).ifPresent(page -> pages.put(quote, page));
            } else {
                changed.add(quote);
                trace.warn(
                        "quote-changed",
                        "Document '%s' no longer has the quoted words; the citation was dropped."
                                .formatted(quote.document()));
            }
        }
        return claims.stream()
                .map(claim -> withPages(without(claim, changed), pages))
                .toList();
    }

    private static Claim withPages(Claim claim, Map<Quote, Integer> pages) {
        List<Citation> citations = claim.citations().stream()
                .map(citation -> citation.withPage(pages.get(quote(citation))))
                .toList();
        return claim.withCitations(citations);
    }

    private static Claim without(Claim claim, Set<Quote> changed) {
        List<Citation> standing = claim.citations().stream()
                .filter(citation -> !changed.contains(quote(citation)))
                .toList();
        return claim.standingOn(standing);
    }

    private static Quote quote(Citation citation) {
        return new Quote(citation.document(), citation.version(), citation.start(), citation.end(), citation.quote());
    }
}

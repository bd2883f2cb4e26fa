package io.glossa.gateway.review;

import io.glossa.wire.Warning;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.retrieval.QuoteCheck.Quote;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A review may wait for days: its quotes are compared with the stored documents whenever it is shown. */
@Component
class StandingQuotes {

    private final RetrievalApi retrieval;

    StandingQuotes(RetrievalApi retrieval) {
        this.retrieval = retrieval;
    }

    /** The documents of which a quote no longer stands. */
    Set<String> changedDocuments(Reader reader, String collection, AskResponse response) {
        Set<String> documents = new HashSet<>();
        changed(reader, collection, response).forEach(quote -> documents.add(quote.document()));
        return documents;
    }

    /** The response without the citations that no longer stand, each of which a warning names. */
    AskResponse only(Reader reader, String collection, AskResponse response) {
        Set<Quote> changed = changed(reader, collection, response);
        if (changed.isEmpty()) {
            return response;
        }
        List<Warning> warnings = new ArrayList<>(response.warnings());
        changed.forEach(quote -> warnings.add(new Warning(
                "quote-changed",
                "Document '%s' no longer has the quoted words; the citation was dropped."
                        .formatted(quote.document()))));
        return new AskResponse(
                response.id(),
                response.status(),
                response.question(),
                response.answer(),
                response.claims().stream().map(claim -> without(claim, changed)).toList(),
                response.passages(),
                response.mode(),
                warnings,
                response.offsets(),
                response.timings(),
                response.review());
    }

    private Set<Quote> changed(Reader reader, String collection, AskResponse response) {
        List<Quote> quotes = response.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .map(StandingQuotes::quote)
                .distinct()
                .toList();
        Set<Quote> changed = new HashSet<>();
        if (!quotes.isEmpty()) {
            List<Boolean> verbatim =
                    retrieval.check(reader, collection, new QuoteCheck(quotes)).verbatim();
            for (int i = 0; i < quotes.size(); i++) {
                if (i >= verbatim.size() || !verbatim.get(i)) {
                    changed.add(quotes.get(i));
                }
            }
        }
        return changed;
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

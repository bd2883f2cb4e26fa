package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** Asks whether quotes still stand, character for character, in the stored version of their documents. */
public record QuoteCheck(List<Quote> quotes) {

    public QuoteCheck {
        quotes = List.copyOf(quotes);
    }

    public record Quote(String document, int version, int start, int end, String quote) {}

    /**
     * One verdict for each quote, in their order.
     *
     * @param pages of the document on which each quote begins, counted from 1; 0 where the document has no pages, and
     *     empty where none has
     */
    public record Verdicts(
            List<Boolean> verbatim,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> pages) {

        public Verdicts {
            verbatim = List.copyOf(verbatim);
            pages = pages == null ? List.of() : List.copyOf(pages);
        }

        /** Verdicts about documents without pages. */
        public Verdicts(List<Boolean> verbatim) {
            this(verbatim, List.of());
        }

        /** The page on which a quote begins, if its document has pages. */
        public Optional<Integer> page(int quote) {
            return quote < pages.size() && pages.get(quote) > 0 ? Optional.of(pages.get(quote)) : Optional.empty();
        }
    }
}

package io.glossa.wire.retrieval;

import java.util.List;

/** Asks whether quotes still stand, character for character, in the stored version of their documents. */
public record QuoteCheck(List<Quote> quotes) {

    public QuoteCheck {
        quotes = List.copyOf(quotes);
    }

    public record Quote(String document, int version, int start, int end, String quote) {}

    /** One verdict for each quote, in their order. */
    public record Verdicts(List<Boolean> verbatim) {

        public Verdicts {
            verbatim = List.copyOf(verbatim);
        }
    }
}

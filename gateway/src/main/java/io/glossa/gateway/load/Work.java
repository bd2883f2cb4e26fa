package io.glossa.gateway.load;

import java.util.Locale;

/** What clients can have done. Each kind has room of its own, so that one cannot keep the others out. */
public enum Work {
    ASK("questions"),
    /** The part of a question that is with the answer service. */
    ANSWER("answers"),
    SEARCH("searches"),
    TRANSLATION("translations"),
    ALIGNMENT("alignments"),
    FETCH("files to fetch");

    private final String plural;

    Work(String plural) {
        this.plural = plural;
    }

    String plural() {
        return plural;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

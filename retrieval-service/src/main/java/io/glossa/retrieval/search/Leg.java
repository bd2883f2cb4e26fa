package io.glossa.retrieval.search;

import java.util.Locale;

/** A way to propose candidates. */
enum Leg {
    /** By vector. */
    DENSE,
    /** By the words of the language. */
    WORDS,
    /** By numbers, codes, addresses and quoted phrases. */
    TERMS;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

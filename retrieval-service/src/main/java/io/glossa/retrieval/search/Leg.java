package io.glossa.retrieval.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to propose candidates. */
enum Leg {
    /** By vector. */
    DENSE,
    /** By the words of the language. */
    WORDS,
    /** By numbers, codes, addresses and quoted phrases. */
    TERMS,
    /** By names as they sound, across scripts. */
    NAMES;

    /** @return empty if no leg is called so */
    static Optional<Leg> find(String label) {
        return Arrays.stream(values()).filter(leg -> leg.label().equals(label)).findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

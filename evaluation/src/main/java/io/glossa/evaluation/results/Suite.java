package io.glossa.evaluation.results;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A part of the scorecard. */
public enum Suite {
    /** Which evidence a search finds, and in which languages. */
    RETRIEVAL("Retrieval"),
    /** What answers and their citations are worth. */
    ANSWERS("Answers and citations"),
    /** How exactly a span is projected onto a text in another language. */
    ALIGNMENT("Span alignment"),
    /** How near translations are to a person's, and what they keep. */
    TRANSLATION("Translation");

    private final String title;

    Suite(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.glossa.wire.glossary;

import io.glossa.wire.LanguageTag;
import java.time.Instant;
import java.util.List;

/** The pairs of languages that a collection has terms for. */
public record GlossaryList(List<GlossaryInfo> glossaries) {

    public GlossaryList {
        glossaries = List.copyOf(glossaries);
    }

    /**
     * One of them, without its terms.
     *
     * @param terms how many there are
     */
    public record GlossaryInfo(LanguageTag source, LanguageTag target, String version, Instant changedAt, int terms) {}
}

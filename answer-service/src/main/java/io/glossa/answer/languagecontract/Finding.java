package io.glossa.answer.languagecontract;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import java.util.List;
import java.util.Optional;

/**
 * What the check of one statement's language found.
 *
 * @param language what it was identified as, {@code und} when it cannot be told
 * @param foreign its words of other languages that nothing in question or evidence forces
 */
public record Finding(LanguageTag language, Verdict verdict, List<String> foreign) {

    public Finding {
        foreign = List.copyOf(foreign);
    }

    /** How the promised language was kept. */
    public enum Verdict {
        /** Kept, or too short to tell. */
        CLEAN,
        /** Kept but for some words. */
        MIXED,
        /** Another language. */
        WRONG
    }

    /** What the asker has to know, if anything. */
    public Optional<Warning> warning(LanguageTag promised) {
        return switch (verdict) {
            case CLEAN -> Optional.empty();
            case MIXED ->
                Optional.of(new Warning(
                        "language-mixed",
                        "Words of other languages in %s: %s.".formatted(promised, String.join(", ", foreign))));
            case WRONG ->
                Optional.of(new Warning("language-wrong", "Written in %s, not in %s.".formatted(language, promised)));
        };
    }
}

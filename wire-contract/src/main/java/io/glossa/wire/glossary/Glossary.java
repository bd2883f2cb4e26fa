package io.glossa.wire.glossary;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.time.Instant;
import java.util.List;

/**
 * How a collection's terms are translated from one language into another.
 *
 * @param version a hash of the terms: what {@code /v1/translate} calls {@code glossaryVersion} where no other term counts
 * @param changedAt when a term was last stored; that one was removed is not seen here
 * @param terms by their source
 */
public record Glossary(LanguageTag source, LanguageTag target, String version, Instant changedAt, List<Term> terms) {

    public Glossary {
        terms = List.copyOf(terms);
    }
}

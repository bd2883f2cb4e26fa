package io.glossa.gateway.glossary;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.TranslationRequest.Term;

/**
 * A term that somebody may want in the glossary.
 *
 * @param source the language of the term
 * @param target the language that it is translated into
 * @param before how it had been translated
 */
public record ProposedTerm(LanguageTag source, LanguageTag target, Term term, String before) {}

package io.glossa.translation.protection;

import io.glossa.wire.TextSpan;
import io.glossa.wire.translation.TranslationRequest.Term;

/** A glossary's term where it stands in a text, perhaps inflected. */
public record FoundTerm(Term term, TextSpan span) {}

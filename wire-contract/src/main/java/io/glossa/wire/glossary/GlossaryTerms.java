package io.glossa.wire.glossary;

import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms for a pair of languages, each source once. */
public record GlossaryTerms(@Nullable List<@Nullable Term> terms) {}

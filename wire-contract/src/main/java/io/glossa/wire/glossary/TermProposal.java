package io.glossa.wire.glossary;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.time.Instant;
import java.util.UUID;

/**
 * A term that a reviewer's correction suggests.
 *
 * @param source the language of the term
 * @param target the language that it is translated into
 * @param before how it had been translated where the reviewer changed it
 * @param review whose translation was corrected
 */
public record TermProposal(
        UUID id,
        ProposalStatus status,
        LanguageTag source,
        LanguageTag target,
        Term term,
        String before,
        UUID review,
        Instant proposedAt) {}

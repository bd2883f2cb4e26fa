package io.glossa.translation.translating;

import io.glossa.translation.cache.ReviewedCache;
import io.glossa.translation.protection.Demands;
import io.glossa.translation.protection.Requirements;
import io.glossa.translation.provider.Job;
import io.glossa.translation.translating.Outcome.Done;
import io.glossa.translation.translating.Outcome.Failed;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.translation.ErasedDocuments.Origin;
import java.util.Optional;
import java.util.Set;

/** Translates a whole text, piece by piece, and puts the pieces back where they stood. */
final class TextTranslator {

    private final Pieces pieces;
    private final PieceTranslator translator;
    private final ReviewedCache reviewed;

    TextTranslator(Pieces pieces, PieceTranslator translator, ReviewedCache reviewed) {
        this.pieces = pieces;
        this.translator = translator;
        this.reviewed = reviewed;
    }

    /**
     * All of the text or nothing of it: half a translation would pass for a whole one. What a person has decided on for the
     * whole text comes before any provider.
     *
     * @param origins the documents that the text is from, as far as that is known
     */
    Outcome translate(
            String text, LanguageTag source, LanguageTag target, Requirements requirements, Set<Origin> origins) {
        Optional<ReviewedCache.Reviewed> known = reviewed.find(text, source, target);
        if (known.isPresent()) {
            Job whole = new Job(text, source, target, Demands.of(text, source, requirements), origins);
            return translator.reviewed(whole, known.get());
        }
        Assembly assembly = new Assembly(text);
        for (TextSpan span : pieces.of(text, source)) {
            String piece = span.of(text);
            Job job = new Job(piece, source, target, Demands.of(piece, source, requirements), origins);
            switch (translator.translate(job)) {
                case Failed failed -> {
                    return failed;
                }
                case Done done -> assembly.add(span, done);
            }
        }
        return assembly.done();
    }
}

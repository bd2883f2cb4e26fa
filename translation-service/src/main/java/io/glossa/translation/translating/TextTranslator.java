package io.glossa.translation.translating;

import io.glossa.translation.protection.Demands;
import io.glossa.translation.protection.Requirements;
import io.glossa.translation.provider.Job;
import io.glossa.translation.translating.Outcome.Done;
import io.glossa.translation.translating.Outcome.Failed;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;

/** Translates a whole text, piece by piece, and puts the pieces back where they stood. */
final class TextTranslator {

    private final Pieces pieces;
    private final PieceTranslator translator;

    TextTranslator(Pieces pieces, PieceTranslator translator) {
        this.pieces = pieces;
        this.translator = translator;
    }

    /** All of the text or nothing of it: half a translation would pass for a whole one. */
    Outcome translate(String text, LanguageTag source, LanguageTag target, Requirements requirements) {
        Assembly assembly = new Assembly(text);
        for (TextSpan span : pieces.of(text, source)) {
            String piece = span.of(text);
            Job job = new Job(piece, source, target, Demands.of(piece, source, requirements));
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

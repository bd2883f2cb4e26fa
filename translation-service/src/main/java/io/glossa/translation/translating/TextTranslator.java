package io.glossa.translation.translating;

import io.glossa.translation.provider.Job;
import io.glossa.translation.translating.Outcome.Done;
import io.glossa.translation.translating.Outcome.Failed;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Translates a whole text, piece by piece, and puts the pieces back where they stood. */
final class TextTranslator {

    private final Pieces pieces;
    private final PieceTranslator translator;

    TextTranslator(Pieces pieces, PieceTranslator translator) {
        this.pieces = pieces;
        this.translator = translator;
    }

    /** All of the text or nothing of it: half a translation would pass for a whole one. */
    Outcome translate(String text, LanguageTag source, LanguageTag target) {
        StringBuilder translation = new StringBuilder();
        Set<Warning> warnings = new LinkedHashSet<>();
        Set<String> providers = new TreeSet<>();
        int end = 0;
        for (TextSpan piece : pieces.of(text, source)) {
            switch (translator.translate(new Job(piece.of(text), source, target, null))) {
                case Failed failed -> {
                    return failed;
                }
                case Done done -> {
                    translation.append(text, end, piece.start()).append(done.text());
                    warnings.addAll(done.warnings());
                    providers.add(done.provider());
                    end = piece.end();
                }
            }
        }
        translation.append(text, end, text.length());
        return new Done(
                translation.toString(),
                String.join("+", providers),
                warnings.stream().toList());
    }
}

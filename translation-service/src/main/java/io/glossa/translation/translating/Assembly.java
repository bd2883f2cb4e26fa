package io.glossa.translation.translating;

import io.glossa.translation.translating.Outcome.Done;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.TranslationResponse.Segment;
import io.glossa.wire.translation.TranslationResponse.TermUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A text's translation as it grows piece by piece, with all offsets moved to where the pieces stand. */
final class Assembly {

    private final String text;
    private final StringBuilder translation = new StringBuilder();
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private final Set<String> providers = new TreeSet<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<TermUse> terms = new ArrayList<>();
    private boolean cached = true;
    private int end;

    Assembly(String text) {
        this.text = text;
    }

    /** Pieces come in the order of the text; what stands between them is kept. */
    void add(TextSpan piece, Done done) {
        translation.append(text, end, piece.start());
        int source = piece.start();
        int target = translation.length();
        translation.append(done.text());
        end = piece.end();
        warnings.addAll(done.warnings());
        providers.add(done.provider());
        cached &= done.cached();
        done.segments()
                .forEach(segment -> segments.add(new Segment(
                        segment.source().shift(source), segment.target().shift(target))));
        done.entities().forEach(entity -> entities.add(entity.at(source, target)));
        done.terms()
                .forEach(term -> terms.add(new TermUse(
                        term.term(),
                        term.translation(),
                        term.source().shift(source),
                        term.target() == null ? null : term.target().shift(target))));
    }

    Done done() {
        translation.append(text, end, text.length());
        if (providers.size() > 1) {
            providers.remove(PieceTranslator.IDENTITY);
        }
        return new Done(
                translation.toString(),
                providers.isEmpty() ? PieceTranslator.IDENTITY : String.join("+", providers),
                List.copyOf(warnings),
                cached,
                segments,
                entities,
                terms);
    }
}

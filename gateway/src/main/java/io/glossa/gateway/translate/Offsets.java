package io.glossa.gateway.translate;

import io.glossa.wire.CodePointIndex;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentResponse.WordPair;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.TranslationResponse.Segment;
import io.glossa.wire.translation.TranslationResponse.TermUse;
import io.glossa.wire.translation.TranslationResponse.Translation;
import org.jspecify.annotations.Nullable;

/** Puts a translation's offsets into the unit that the client counts in. */
final class Offsets {

    private final CodePointIndex source;
    private final CodePointIndex target;

    private Offsets(String source, String target) {
        this.source = CodePointIndex.of(source);
        this.target = CodePointIndex.of(target);
    }

    static Translation convert(String text, Translation translation, OffsetUnit unit) {
        return translation.text() == null
                ? translation
                : switch (unit) {
                    case UTF16 -> translation;
                    case CODE_POINT -> new Offsets(text, translation.text()).convert(translation);
                };
    }

    private Translation convert(Translation translation) {
        return new Translation(
                translation.text(),
                translation.source(),
                translation.provider(),
                translation.warnings(),
                translation.cached(),
                translation.segments().stream()
                        .map(segment -> new Segment(inSource(segment.source()), inTarget(segment.target())))
                        .toList(),
                translation.entities().stream().map(this::convert).toList(),
                translation.terms().stream()
                        .map(term -> new TermUse(
                                term.term(), term.translation(), inSource(term.source()), ifInTarget(term.target())))
                        .toList(),
                translation.alignment().stream()
                        .map(pair -> new WordPair(inSource(pair.source()), inTarget(pair.target()), pair.confidence()))
                        .toList(),
                translation.quality(),
                translation.review(),
                translation.reviewId());
    }

    private Entity convert(Entity entity) {
        return new Entity(
                entity.kind(),
                entity.text(),
                inSource(entity.source()),
                ifInTarget(entity.target()),
                entity.survived(),
                entity.evidence());
    }

    private TextSpan inSource(TextSpan span) {
        return in(source, span);
    }

    private TextSpan inTarget(TextSpan span) {
        return in(target, span);
    }

    private @Nullable TextSpan ifInTarget(@Nullable TextSpan span) {
        return span == null ? null : inTarget(span);
    }

    private static TextSpan in(CodePointIndex text, TextSpan span) {
        return new TextSpan(text.codePoints(span.start()), text.codePoints(span.end()));
    }
}

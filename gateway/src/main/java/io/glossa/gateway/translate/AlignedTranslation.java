package io.glossa.gateway.translate;

import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedSpan;
import io.glossa.wire.alignment.AlignmentResponse.WordPair;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.Entity.Evidence;
import io.glossa.wire.translation.Quality;
import io.glossa.wire.translation.TranslationResponse.Segment;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One text's translation as its segments' alignments come in. */
final class AlignedTranslation {

    private final Translation translation;
    private final List<Entity> entities;
    private final Set<Warning> warnings;
    private final List<WordPair> pairs = new ArrayList<>();
    private double covered;
    private int characters;

    AlignedTranslation(Translation translation) {
        this.translation = translation;
        this.entities = new ArrayList<>(translation.entities());
        this.warnings = new LinkedHashSet<>(translation.warnings());
    }

    String text() {
        return Objects.requireNonNull(translation.text());
    }

    /** The entities in this part of the text that have no place in the translation. */
    List<Entity> unplaced(TextSpan segment) {
        return entities.stream()
                .filter(entity -> entity.target() == null && entity.source().overlaps(segment))
                .toList();
    }

    void warn(Warning warning) {
        warnings.add(warning);
    }

    void add(Segment segment, List<Entity> unplaced, AlignmentResponse found) {
        int source = segment.source().start();
        int target = segment.target().start();
        found.words()
                .forEach(pair -> pairs.add(
                        new WordPair(pair.source().shift(source), pair.target().shift(target), pair.confidence())));
        covered += found.coverage() * segment.source().length();
        characters += segment.source().length();
        warnings.addAll(found.warnings().stream()
                .filter(warning -> !warning.code().equals("span-unaligned"))
                .toList());
        for (int i = 0; i < unplaced.size(); i++) {
            ProjectedSpan place = found.spans().get(i);
            if (!place.fallback()) {
                Entity entity = unplaced.get(i);
                entities.set(
                        entities.indexOf(entity), placed(entity, place.target().shift(target)));
            }
        }
    }

    /** The place shows what was made of it; it does not show that this is right. */
    private static Entity placed(Entity entity, TextSpan place) {
        return new Entity(entity.kind(), entity.text(), entity.source(), place, entity.survived(), Evidence.ALIGNMENT);
    }

    Translation result() {
        return new Translation(
                translation.text(),
                translation.source(),
                translation.provider(),
                List.copyOf(warnings),
                translation.cached(),
                translation.segments(),
                entities,
                translation.terms(),
                pairs,
                quality(translation.quality()),
                translation.review(),
                translation.reviewId());
    }

    private @Nullable Quality quality(@Nullable Quality before) {
        return before == null || characters == 0
                ? before
                : Quality.of(
                        before.entities(), before.numbers(), before.language(), before.length(), covered / characters);
    }
}

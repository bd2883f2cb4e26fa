package io.glossa.evaluation.translation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.glossa.evaluation.run.Latency;
import io.glossa.language.SpelledNames;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One pair's translations as they come in. */
final class Tally {

    private static final String NAME_NOT_FOUND = "name-not-found";

    private final ChrF chrf = new ChrF();
    private final Set<String> providers = new TreeSet<>();
    private Survival numbers = Survival.NONE;
    private Survival names = Survival.NONE;
    private Survival keptNames = Survival.NONE;
    private Survival others = Survival.NONE;
    private int sentences;
    private int translated;
    private int cached;
    private int flagged;
    private int flaggedForNamesAlone;

    /** The codes of the warnings that say of an entity's kind that some did not come through. */
    private static Set<String> codes(Entity.Kind kind) {
        return switch (kind) {
            case NUMBER -> Set.of("number-differs");
            case NAME -> Set.of(NAME_NOT_FOUND, "name-differs");
            case CODE -> Set.of("name-differs");
            case URL, EMAIL, PLACEHOLDER, MARKUP, SOURCE_CODE, TERM -> Set.of("literal-lost");
            case QUOTED -> Set.of();
        };
    }

    /**
     * @param reference a person's translation
     * @param target its language
     */
    void add(Translation translation, String reference, LanguageTag target) {
        sentences++;
        if (translation.text() == null) {
            return;
        }
        translated++;
        chrf.add(translation.text(), reference);
        providers.add(translation.provider());
        cached += translation.cached() ? 1 : 0;
        Set<String> warnings =
                translation.warnings().stream().map(Warning::code).collect(toUnmodifiableSet());
        flagged += warnings.isEmpty() ? 0 : 1;
        flaggedForNamesAlone += warnings.equals(Set.of(NAME_NOT_FOUND)) ? 1 : 0;
        SpelledNames kept = SpelledNames.in(reference, target);
        translation.entities().forEach(entity -> {
            boolean warned = !Collections.disjoint(warnings, codes(entity.kind()));
            add(entity, warned);
            if (entity.kind() == Entity.Kind.NAME
                    && (reference.contains(entity.text())
                            || kept.find(entity.text()).isPresent())) {
                keptNames = keptNames.and(survivedOrNot(entity), warned);
            }
        });
    }

    /** What a person kept, and a provider did not, is lost. */
    private static Entity survivedOrNot(Entity name) {
        return new Entity(
                name.kind(),
                name.text(),
                name.source(),
                name.target(),
                Boolean.TRUE.equals(name.survived()),
                name.evidence());
    }

    private void add(Entity entity, boolean flagged) {
        switch (entity.kind()) {
            case NUMBER -> numbers = numbers.and(entity, flagged);
            case NAME -> names = names.and(entity, flagged);
            case CODE, URL, EMAIL, PLACEHOLDER, MARKUP, SOURCE_CODE, TERM -> others = others.and(entity, flagged);
            case QUOTED -> {}
        }
    }

    /**
     * @param milliseconds of each request
     * @param fromCache of those that were asked once more, and answered from the cache
     */
    PairScores scores(String pair, boolean protection, List<Double> milliseconds, List<Double> fromCache) {
        return new PairScores(
                pair,
                protection,
                providers,
                sentences,
                translated,
                cached,
                chrf.score(),
                numbers,
                names,
                keptNames,
                others,
                flagged,
                flaggedForNamesAlone,
                Latency.of(milliseconds),
                fromCache.isEmpty() ? null : Latency.of(fromCache));
    }
}

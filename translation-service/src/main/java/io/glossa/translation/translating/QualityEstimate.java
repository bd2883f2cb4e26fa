package io.glossa.translation.translating;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glossa.language.LanguageIdentifier;
import io.glossa.translation.translating.Outcome.Done;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.Entity.Kind;
import io.glossa.wire.translation.Quality;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts what was seen of a translation into numbers. */
final class QualityEstimate {

    private static final double UNTOLD = 0.5;

    /** A Chinese character says about as much as this many letters. */
    private static final double LETTERS_OF_AN_IDEOGRAPH = 2.5;

    /** Up to this factor translations differ in length without a reason to wonder; three times it is implausible. */
    private static final double ORDINARY_RATIO = 2;

    /** A translation that is asked for over and over, from the cache, is looked at once. */
    private static final int REMEMBERED = 1_000;

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

    private final Cache<String, LanguageTag> latest = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(REMEMBERED_FOR)
            .build();
    private final LanguageIdentifier identifier;

    QualityEstimate(LanguageIdentifier identifier) {
        this.identifier = identifier;
    }

    Quality quality(String text, Done done, LanguageTag target) {
        return Quality.of(
                survival(done.entities(), kind -> kind != Kind.NUMBER && kind != Kind.QUOTED),
                survival(done.entities(), kind -> kind == Kind.NUMBER),
                language(done.text(), target),
                length(text, done.text()),
                null);
    }

    private static @Nullable Double survival(List<Entity> entities, Predicate<Kind> kinds) {
        List<Boolean> known = entities.stream()
                .filter(entity -> kinds.test(entity.kind()) && entity.survived() != null)
                .map(entity -> Boolean.TRUE.equals(entity.survived()))
                .toList();
        return known.isEmpty()
                ? null
                : (double) known.stream().filter(survived -> survived).count() / known.size();
    }

    private double language(String translation, LanguageTag target) {
        LanguageTag found =
                latest.get(translation, text -> identifier.identify(text).language());
        if (!found.isDetermined()) {
            return UNTOLD;
        }
        return found.sameLanguageAs(target) ? 1 : 0;
    }

    private static double length(String text, String translation) {
        double one = weight(text);
        double other = weight(translation);
        double ratio = Math.max(one, other) / Math.max(1, Math.min(one, other));
        return Math.clamp(1 - (ratio - ORDINARY_RATIO) / (2 * ORDINARY_RATIO), 0, 1);
    }

    private static double weight(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToDouble(letter -> Character.isIdeographic(letter) ? LETTERS_OF_AN_IDEOGRAPH : 1)
                .sum();
    }
}

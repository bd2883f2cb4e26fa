package io.glossa.translation.protection;

import io.glossa.language.NameMention;
import io.glossa.language.SpelledNames;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.Entity.Evidence;
import io.glossa.wire.translation.Entity.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for names in one translation, whose words are romanised once. Of a longer run of capitalised words, as a name with its
 * titles is one, two that stand together count for all of it: titles are translated.
 */
final class NameSearch {

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private static final Pattern SPACE = Pattern.compile(" +");
    private static final int LEAST_RUN = 2;
    private static final int LEAST_LETTERS_OF_A_RUN = 8;

    private final String translation;
    private final LanguageTag target;
    private final KnownNames knownNames;
    private @Nullable SpelledNames spelled;

    NameSearch(String translation, LanguageTag target, KnownNames knownNames) {
        this.translation = translation;
        this.target = target;
        this.knownNames = knownNames;
    }

    Entity find(NameMention name, LanguageTag source) {
        String bare = POSSESSIVE.matcher(name.text()).replaceFirst("");
        Optional<TextSpan> verbatim = verbatim(bare);
        if (verbatim.isPresent()) {
            return entity(name, verbatim.get(), true, Evidence.VERBATIM);
        }
        Optional<TextSpan> alike = spelled().find(bare);
        if (alike.isPresent()) {
            return entity(name, alike.get(), true, Evidence.SPELLING);
        }
        for (String known : knownNames.in(target, bare, source)) {
            Optional<TextSpan> place = verbatim(known).or(() -> spelled().find(known));
            if (place.isPresent()) {
                return entity(name, place.get(), true, Evidence.NAME_TABLE);
            }
        }
        // Not found is not lost: names are translated by meaning, too, and candidates are not always names.
        return run(bare)
                .map(place -> entity(name, place, true, Evidence.SPELLING))
                .orElseGet(() -> entity(name, null, null, Evidence.NONE));
    }

    /** The longest run of some of the name's words, spelled alike. */
    private Optional<TextSpan> run(String name) {
        List<String> words = SPACE.splitAsStream(name).toList();
        for (int length = words.size() - 1; length >= LEAST_RUN; length--) {
            for (int first = 0; first + length <= words.size(); first++) {
                String run = String.join(" ", words.subList(first, first + length));
                Optional<TextSpan> place = run.length() < LEAST_LETTERS_OF_A_RUN
                        ? Optional.empty()
                        : spelled().find(run);
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    private static Entity entity(
            NameMention name, @Nullable TextSpan place, @Nullable Boolean survived, Evidence evidence) {
        return new Entity(Kind.NAME, name.text(), name.span(), place, survived, evidence);
    }

    private Optional<TextSpan> verbatim(String name) {
        int start = translation.indexOf(name);
        return start < 0 ? Optional.empty() : Optional.of(new TextSpan(start, start + name.length()));
    }

    private SpelledNames spelled() {
        SpelledNames known = spelled;
        if (known == null) {
            known = SpelledNames.in(translation, target);
            spelled = known;
        }
        return known;
    }
}

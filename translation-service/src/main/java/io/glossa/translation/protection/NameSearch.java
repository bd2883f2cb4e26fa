package io.glossa.translation.protection;

import io.glossa.language.NameMention;
import io.glossa.language.SpelledNames;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.Entity.Evidence;
import io.glossa.wire.translation.Entity.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for names in one translation, whose words are romanised once. */
final class NameSearch {

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
        Optional<TextSpan> verbatim = verbatim(name.text());
        if (verbatim.isPresent()) {
            return entity(name, verbatim.get(), true, Evidence.VERBATIM);
        }
        Optional<TextSpan> alike = spelled().find(name.text());
        if (alike.isPresent()) {
            return entity(name, alike.get(), true, Evidence.SPELLING);
        }
        for (String known : knownNames.in(target, name.text(), source)) {
            Optional<TextSpan> place = verbatim(known).or(() -> spelled().find(known));
            if (place.isPresent()) {
                return entity(name, place.get(), true, Evidence.NAME_TABLE);
            }
        }
        // Not found is not lost: names are translated by meaning, too, and candidates are not always names.
        return entity(name, null, null, Evidence.NONE);
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

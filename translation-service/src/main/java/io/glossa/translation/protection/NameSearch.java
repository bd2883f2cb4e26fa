package io.glossa.translation.protection;

import io.glossa.language.NameMention;
import io.glossa.language.Names;
import io.glossa.language.SpokenName;
import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.Entity.Evidence;
import io.glossa.wire.translation.Entity.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for names in one translation, whose words are romanised once. */
final class NameSearch {

    /** How alike two romanised spellings are that may well be one name's, with its endings. */
    private static final double ALIKE = 0.72;

    private final String translation;
    private final LanguageTag target;
    private final KnownNames knownNames;
    private @Nullable List<Word> words;

    NameSearch(String translation, LanguageTag target, KnownNames knownNames) {
        this.translation = translation;
        this.target = target;
        this.knownNames = knownNames;
    }

    Entity find(NameMention name, LanguageTag source) {
        int start = translation.indexOf(name.text());
        if (start >= 0) {
            return entity(name, new TextSpan(start, start + name.text().length()), true, Evidence.VERBATIM);
        }
        Match match = bestMatch(name.text());
        if (match.similarity() >= ALIKE) {
            return entity(name, match.span(), true, Evidence.SPELLING);
        }
        for (String known : knownNames.in(target, name.text(), source)) {
            int place = translation.indexOf(known);
            Match inflected = place < 0 ? bestMatch(known) : new Match(new TextSpan(place, place + known.length()), 1);
            if (inflected.similarity() >= ALIKE) {
                return entity(name, inflected.span(), true, Evidence.NAME_TABLE);
            }
        }
        // Not found is not lost: names are translated by meaning, too, and candidates are not always names.
        return entity(name, null, null, Evidence.NONE);
    }

    private static Entity entity(
            NameMention name, @Nullable TextSpan place, @Nullable Boolean survived, Evidence evidence) {
        return new Entity(Kind.NAME, name.text(), name.span(), place, survived, evidence);
    }

    /** Of all runs of about as many words, the one that is spelled most like the name. */
    private Match bestMatch(String name) {
        SpokenName spoken = SpokenName.of(name);
        int length = Words.of(name, LanguageTag.UNDETERMINED).size();
        Match best = new Match(new TextSpan(0, 0), 0);
        List<Word> candidates = words();
        for (int first = 0; first < candidates.size(); first++) {
            StringBuilder run = new StringBuilder();
            for (int last = first; last < Math.min(candidates.size(), first + length + 1); last++) {
                run.append(candidates.get(last).key());
                boolean tooShort = last - first + 1 < length - 1;
                int wanted = spoken.letters().length();
                if (tooShort || run.length() > 2 * wanted + 4 || 2 * run.length() < wanted) {
                    continue;
                }
                double similarity = spoken.similarity(SpokenName.ofKey(run.toString()));
                if (similarity > best.similarity()) {
                    TextSpan span = new TextSpan(
                            candidates.get(first).span().start(),
                            candidates.get(last).span().end());
                    best = new Match(span, similarity);
                }
            }
        }
        return best;
    }

    private List<Word> words() {
        List<Word> known = words;
        if (known == null) {
            known = new ArrayList<>();
            for (TextSpan span : Words.of(translation, target)) {
                known.add(new Word(span, Names.key(span.of(translation))));
            }
            words = known;
        }
        return known;
    }

    private record Word(TextSpan span, String key) {}

    private record Match(TextSpan span, double similarity) {}
}

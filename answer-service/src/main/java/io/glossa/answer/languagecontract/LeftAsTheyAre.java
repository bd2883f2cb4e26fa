package io.glossa.answer.languagecontract;

import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.answer.Evidence;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that may stand in an answer of any language: the asker's own, and the names and codes of the evidence.
 *
 * @param words as they stand in question and evidence
 */
public record LeftAsTheyAre(Set<String> words) {

    /** In German every noun has a capital, so that a capital says nothing about names. */
    private static final String CAPITALISES_NOUNS = "de";

    public LeftAsTheyAre {
        words = Set.copyOf(words);
    }

    public static LeftAsTheyAre in(String question, Collection<Evidence> evidence) {
        Set<String> words = new TreeSet<>();
        for (TextSpan span : Words.of(question, LanguageTag.UNDETERMINED)) {
            words.add(span.of(question));
        }
        evidence.forEach(sentence -> addNames(sentence, words));
        return new LeftAsTheyAre(words);
    }

    private static void addNames(Evidence sentence, Set<String> words) {
        List<TextSpan> spans = Words.of(sentence.text(), sentence.language());
        boolean capitalsTell = !sentence.language().primary().value().equals(CAPITALISES_NOUNS);
        for (int i = 0; i < spans.size(); i++) {
            String word = spans.get(i).of(sentence.text());
            boolean capital = i > 0 && capitalsTell && Character.isUpperCase(word.codePointAt(0));
            if (capital || isCode(word)) {
                words.add(word);
            }
        }
    }

    /** {@code NASA}, {@code iPhone}, {@code GX-42}: no word of running text looks like this. */
    private static boolean isCode(String word) {
        boolean letters = word.codePoints().anyMatch(Character::isLetter);
        boolean digits = word.codePoints().anyMatch(Character::isDigit);
        boolean laterCapital = word.codePoints().skip(1).anyMatch(Character::isUpperCase);
        return letters && (digits || laterCapital);
    }

    /** Whether {@code word} may stand, in whatever case. */
    public boolean contains(String word) {
        return words.contains(word)
                || words.stream()
                        .anyMatch(allowed -> allowed.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)));
    }
}

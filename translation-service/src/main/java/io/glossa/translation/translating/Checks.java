package io.glossa.translation.translating;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.glossa.language.Difference;
import io.glossa.language.Guard;
import io.glossa.language.Identification;
import io.glossa.language.LanguageIdentifier;
import io.glossa.language.Words;
import io.glossa.translation.provider.Job;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares a translation with its text: is it in the language asked for, and did numbers and names come through? */
final class Checks {

    static final String WRONG_LANGUAGE = "language-wrong";
    static final String NUMBER_DIFFERS = "number-differs";
    static final String MARKUP_ADDED = "markup-added";
    static final String RUNAWAY = "length-implausible";

    private static final Set<String> DISQUALIFYING = Set.of(WRONG_LANGUAGE, MARKUP_ADDED, RUNAWAY);

    /** Below this the language of so few letters says little, and a name or a number may rightly stay as it is. */
    private static final int LETTERS_TO_JUDGE = 16;

    /** From here on a language is told from its neighbours, too. */
    private static final int LETTERS_TO_JUDGE_FREELY = 60;

    private static final int MOST_EXPANSION = 6;
    private static final int SHORT_TEXT = 40;
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

    private final LanguageIdentifier identifier;
    private final Guard guard;

    Checks(LanguageIdentifier identifier, Guard guard) {
        this.identifier = identifier;
        this.guard = guard;
    }

    /** What is wrong with the translation; empty when nothing is. */
    List<Warning> findings(Job job, String translation) {
        List<Warning> findings = new ArrayList<>();
        language(job, translation, findings);
        content(job, translation, findings);
        if (TAG.matcher(translation).results().count()
                > TAG.matcher(job.text()).results().count()) {
            findings.add(new Warning(MARKUP_ADDED, "It has markup that its text has not."));
        }
        if (translation.length() > SHORT_TEXT + MOST_EXPANSION * job.text().length()) {
            findings.add(new Warning(RUNAWAY, "It is far longer than its text."));
        }
        return findings;
    }

    /** Whether a translation with these findings is of no use at all. */
    static boolean disqualify(List<Warning> findings) {
        return findings.stream().map(Warning::code).anyMatch(DISQUALIFYING::contains);
    }

    /**
     * Whether these findings are worth another try. Names and negations that look different may well be right, since
     * spellings and idioms differ between languages: those are reported only.
     */
    static boolean callForAnother(List<Warning> findings) {
        return disqualify(findings) || findings.stream().map(Warning::code).anyMatch(NUMBER_DIFFERS::equals);
    }

    private void language(Job job, String translation, List<Warning> findings) {
        long letters = translation.codePoints().filter(Character::isLetter).count();
        Identification found = identifier.identify(translation);
        if (letters >= LETTERS_TO_JUDGE
                && found.language().isDetermined()
                && !found.language().sameLanguageAs(job.target())
                && (letters >= LETTERS_TO_JUDGE_FREELY || isTellingEvenIfShort(found, job, translation))) {
            findings.add(new Warning(
                    WRONG_LANGUAGE, "It is written in %s, not in %s.".formatted(found.language(), job.target())));
        }
    }

    /** Another script, or the text itself again: a short translation that only holds a foreign name is neither. */
    private static boolean isTellingEvenIfShort(Identification found, Job job, String translation) {
        if (!Scripts.of(found.language()).equals(Scripts.of(job.target()))) {
            return true;
        }
        Set<String> original = Set.copyOf(words(job.text(), job.source()));
        List<String> written = words(translation, job.target());
        long same = written.stream().filter(original::contains).count();
        return found.language().sameLanguageAs(job.source()) && 2 * same > written.size();
    }

    private static List<String> words(String text, LanguageTag language) {
        return Words.of(text, language).stream().map(span -> span.of(text)).toList();
    }

    /** One warning for each code, however many places it was found in: a retry is told of all at once. */
    private void content(Job job, String translation, List<Warning> findings) {
        guard.compareTranslation(translation, job.target(), job.text(), job.source()).stream()
                .collect(groupingBy(
                        difference -> code(difference.kind()),
                        TreeMap::new,
                        mapping(Difference::found, toCollection(TreeSet::new))))
                .forEach((code, found) -> findings.add(
                        new Warning(code, "Text and translation differ in: %s.".formatted(String.join(", ", found)))));
    }

    /** The codes that the answer service uses for the same differences between a claim and its source. */
    private static String code(Difference.Kind kind) {
        return switch (kind) {
            case NUMBER, DATE -> NUMBER_DIFFERS;
            case UNIT -> "unit-differs";
            case NAME, CODE -> "name-differs";
            case NEGATION -> "negation-differs";
            case DIRECTION -> "direction-differs";
        };
    }
}

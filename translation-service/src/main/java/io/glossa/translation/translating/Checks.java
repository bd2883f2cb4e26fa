package io.glossa.translation.translating;

import io.glossa.language.Identification;
import io.glossa.language.LanguageIdentifier;
import io.glossa.language.Numbers;
import io.glossa.language.NumericMention;
import io.glossa.language.NumericMention.Kind;
import io.glossa.translation.provider.Job;
import io.glossa.wire.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Compares a translation with its text: is it in the language asked for, and did the numbers come through? */
final class Checks {

    static final String WRONG_LANGUAGE = "language-wrong";
    static final String NUMBER_DIFFERS = "number-differs";
    static final String MARKUP_ADDED = "markup-added";
    static final String RUNAWAY = "length-implausible";

    /** Below this the language of so few letters says little, and a name or a number may rightly stay as it is. */
    private static final int LETTERS_TO_JUDGE = 16;

    /** From here on a language is told from its neighbours, too. */
    private static final int LETTERS_TO_JUDGE_FREELY = 60;

    private static final int MOST_EXPANSION = 6;
    private static final int SHORT_TEXT = 40;
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

    private final LanguageIdentifier identifier;
    private final Numbers numbers;

    Checks(LanguageIdentifier identifier, Numbers numbers) {
        this.identifier = identifier;
        this.numbers = numbers;
    }

    /** What is wrong with the translation; empty when nothing is. */
    List<Warning> findings(Job job, String translation) {
        List<Warning> findings = new ArrayList<>();
        language(job, translation, findings);
        numbers(job, translation, findings);
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
        return findings.stream()
                .map(Warning::code)
                .anyMatch(code -> code.equals(WRONG_LANGUAGE) || code.equals(MARKUP_ADDED) || code.equals(RUNAWAY));
    }

    private void language(Job job, String translation, List<Warning> findings) {
        long letters = translation.codePoints().filter(Character::isLetter).count();
        Identification found = identifier.identify(translation);
        if (letters >= LETTERS_TO_JUDGE
                && found.language().isDetermined()
                && !found.language().sameLanguageAs(job.target())
                && (letters >= LETTERS_TO_JUDGE_FREELY || isTellingEvenIfShort(found, job))) {
            findings.add(new Warning(
                    WRONG_LANGUAGE, "It is written in %s, not in %s.".formatted(found.language(), job.target())));
        }
    }

    /** The source language again, or another script: no guess among neighbouring languages. */
    private static boolean isTellingEvenIfShort(Identification found, Job job) {
        return found.language().sameLanguageAs(job.source())
                || !Scripts.of(found.language()).equals(Scripts.of(job.target()));
    }

    private void numbers(Job job, String translation, List<Warning> findings) {
        List<NumericMention> kept = new ArrayList<>(numbers.find(translation, job.target()));
        List<String> missing = new ArrayList<>();
        for (NumericMention mention : numbers.find(job.text(), job.source())) {
            boolean found = kept.stream()
                    .filter(mention::agreesWith)
                    .findFirst()
                    .map(kept::remove)
                    .orElse(false);
            // Words like "one" or "second" need not stay numbers in another language.
            if (!found && mention.kind() != Kind.SPELLED) {
                missing.add(mention.span().of(job.text()));
            }
        }
        if (!missing.isEmpty()) {
            findings.add(new Warning(
                    NUMBER_DIFFERS, "These are missing or changed: %s.".formatted(String.join(", ", missing))));
        }
    }
}

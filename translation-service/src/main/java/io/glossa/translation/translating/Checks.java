package io.glossa.translation.translating;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glossa.language.Difference;
import io.glossa.language.ForeignWord;
import io.glossa.language.ForeignWords;
import io.glossa.language.Guard;
import io.glossa.language.Identification;
import io.glossa.language.LanguageIdentifier;
import io.glossa.language.Names;
import io.glossa.language.Words;
import io.glossa.translation.protection.EntityTracer;
import io.glossa.translation.provider.Job;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.Entity.Kind;
import io.glossa.wire.translation.TranslationResponse.TermUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares a translation with its text: is it in the language asked for, and did what it must hold come through? */
final class Checks {

    static final String WRONG_LANGUAGE = "language-wrong";
    static final String MIXED_LANGUAGE = "language-mixed";
    static final String NUMBER_DIFFERS = "number-differs";
    static final String MARKUP_ADDED = "markup-added";
    static final String RUNAWAY = "length-implausible";
    static final String NAME_DIFFERS = "name-differs";
    /** Translated by its meaning, written in no known way, or lost: which of them cannot be told. */
    static final String NAME_NOT_FOUND = "name-not-found";

    static final String LITERAL_LOST = "literal-lost";
    static final String TERM_MISSING = "term-missing";

    private static final Set<String> DISQUALIFYING = Set.of(WRONG_LANGUAGE, MARKUP_ADDED, RUNAWAY);
    private static final Set<String> REPAIRABLE =
            Set.of(NUMBER_DIFFERS, NAME_DIFFERS, LITERAL_LOST, TERM_MISSING, MIXED_LANGUAGE);

    /** Below this the language of so few letters says little, and a name or a number may rightly stay as it is. */
    private static final int LETTERS_TO_JUDGE = 16;

    /** From here on a language is told from its neighbours, too. */
    private static final int LETTERS_TO_JUDGE_FREELY = 60;

    private static final int MOST_EXPANSION = 6;
    private static final int SHORT_TEXT = 40;
    private static final LanguageTag CHINESE = LanguageTag.of("zh");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

    /** A translation that is asked for over and over, from the cache, is looked at once. */
    private static final int REMEMBERED = 1_000;

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

    private final Cache<Examined, Examination> latest = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(REMEMBERED_FOR)
            .build();
    private final ChineseScript chineseScript = new ChineseScript();
    private final LanguageIdentifier identifier;
    private final ForeignWords foreignWords;
    private final Guard guard;
    private final EntityTracer tracer;

    Checks(LanguageIdentifier identifier, ForeignWords foreignWords, Guard guard, EntityTracer tracer) {
        this.identifier = identifier;
        this.foreignWords = foreignWords;
        this.guard = guard;
        this.tracer = tracer;
    }

    /** Of a text that is its own translation. */
    Examination unchanged(Job job) {
        return new Examination(List.of(), entities(job, job.text()), List.of());
    }

    Examination examine(Job job, String translation) {
        return latest.get(new Examined(job, translation), each -> examineAnew(job, translation));
    }

    private Examination examineAnew(Job job, String translation) {
        List<Warning> findings = new ArrayList<>();
        List<Entity> entities = entities(job, translation);
        List<TermUse> terms = tracer.terms(job.demands().terms(), job.text(), translation, job.target());
        language(job, translation, findings);
        content(job, translation, findings);
        lost(entities, findings);
        notFound(entities, findings);
        missing(terms, findings);
        form(job, translation, findings);
        return new Examination(findings, entities, terms);
    }

    private List<Entity> entities(Job job, String translation) {
        return tracer.trace(
                job.text(),
                job.source(),
                translation,
                job.target(),
                job.demands().protectedTerms(),
                job.demands().terms());
    }

    private static void form(Job job, String translation, List<Warning> findings) {
        if (TAG.matcher(translation).results().count()
                > TAG.matcher(job.text()).results().count()) {
            findings.add(new Warning(MARKUP_ADDED, "It has markup that its text has not."));
        }
        if (translation.length() > SHORT_TEXT + MOST_EXPANSION * job.text().length()) {
            findings.add(new Warning(RUNAWAY, "It is far longer than its text."));
        }
    }

    /** Whether a translation with these findings is of no use at all. */
    static boolean disqualify(List<Warning> findings) {
        return findings.stream().map(Warning::code).anyMatch(DISQUALIFYING::contains);
    }

    /**
     * Whether these findings are worth another try. Negations and directions that look different may well be right, since
     * idioms differ between languages: those are reported only.
     */
    static boolean callForAnother(List<Warning> findings, Job job) {
        return disqualify(findings)
                || job.demands().repair()
                        && findings.stream().map(Warning::code).anyMatch(REPAIRABLE::contains);
    }

    /** Lost codes are found by the guard, too, and lost numbers by it alone. */
    private static void lost(List<Entity> entities, List<Warning> findings) {
        String lost = entities.stream()
                .filter(entity -> isLiteral(entity.kind()) && Boolean.FALSE.equals(entity.survived()))
                .map(Entity::text)
                .distinct()
                .collect(joining(", "));
        if (!lost.isEmpty()) {
            findings.add(new Warning(LITERAL_LOST, "It lost: %s.".formatted(lost)));
        }
    }

    private static void notFound(List<Entity> entities, List<Warning> findings) {
        String names = entities.stream()
                .filter(entity -> entity.kind() == Kind.NAME && entity.survived() == null)
                .map(Entity::text)
                .distinct()
                .collect(joining(", "));
        if (!names.isEmpty()) {
            findings.add(new Warning(
                    NAME_NOT_FOUND,
                    "Not found as they are, in another spelling or by a table of names; translated by their meaning, or"
                            + " lost: %s.".formatted(names)));
        }
    }

    /** What a translator is told who tries again: not of names that may be right. */
    static String complaint(List<Warning> findings) {
        return findings.stream()
                .filter(finding -> !finding.code().equals(NAME_NOT_FOUND))
                .map(Warning::detail)
                .collect(joining(" "));
    }

    private static boolean isLiteral(Kind kind) {
        return switch (kind) {
            case URL, EMAIL, PLACEHOLDER, MARKUP, SOURCE_CODE, TERM -> true;
            case NUMBER, NAME, CODE, QUOTED -> false;
        };
    }

    private static void missing(List<TermUse> terms, List<Warning> findings) {
        String missing = terms.stream()
                .filter(term -> term.target() == null)
                .map(term -> "%s = %s".formatted(term.term(), term.translation()))
                .distinct()
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            findings.add(new Warning(TERM_MISSING, "It does not use the glossary's terms: %s.".formatted(missing)));
        }
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
            return;
        }
        if (letters >= LETTERS_TO_JUDGE && found.language().primary().equals(CHINESE)) {
            String wanted = Scripts.of(job.target());
            chineseScript
                    .of(translation)
                    .filter(script -> !script.equals(wanted))
                    .ifPresent(script -> findings.add(new Warning(
                            WRONG_LANGUAGE, "It is written in zh-%s, not in %s.".formatted(script, job.target()))));
        }
        String foreign = foreignWords.find(translation, job.target(), mayStay(job)).stream()
                .map(ForeignWord::text)
                .distinct()
                .collect(joining(", "));
        if (!foreign.isEmpty()) {
            findings.add(new Warning(MIXED_LANGUAGE, "These words are not %s: %s.".formatted(job.target(), foreign)));
        }
    }

    /** Names and terms may stand in any language. */
    private static List<String> mayStay(Job job) {
        List<String> words = new ArrayList<>(job.demands().protectedTerms());
        job.demands().terms().forEach(term -> words.add(term.term().target()));
        job.demands().literals().forEach(literal -> words.addAll(words(literal.text(), job.source())));
        Names.find(job.text(), job.source()).forEach(mention -> {
            words.add(mention.text());
            words.addAll(words(mention.text(), job.source()));
        });
        return words;
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
            case NAME, CODE -> NAME_DIFFERS;
            case NEGATION -> "negation-differs";
            case DIRECTION -> "direction-differs";
        };
    }

    private record Examined(Job job, String translation) {}
}

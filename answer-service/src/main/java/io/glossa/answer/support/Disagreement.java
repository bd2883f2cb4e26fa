package io.glossa.answer.support;

import io.glossa.answer.citation.Candidate;
import io.glossa.answer.comparison.ComparedEvidence;
import io.glossa.language.Difference;
import io.glossa.language.Difference.Kind;
import io.glossa.language.Guard;
import io.glossa.language.Numbers;
import io.glossa.language.NumericMention;
import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Evidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds a second source that says the same as a cited one with another number: names agree, the texts without their
 * numbers say the same, the numbers do not. What it finds deserves to be shown; it does not know which source is right.
 *
 * <p>Across languages "the same" is a matter of likeness. Within a language likeness cannot tell "the library closes at
 * eight" from "the museum closes at eight", but there the words themselves can be compared.
 */
public final class Disagreement {

    /** One statement in two languages mostly reaches this, neighbours on one subject do not. */
    private static final double SAME_STATEMENT = 0.75;

    /** A fragment with fewer words is found in many statements. */
    private static final int WORDS_OF_A_STATEMENT = 4;

    /** A likeness to the question that is less than this below another's may be called the same. */
    private static final double MUCH_LESS_LIKE = 0.1;

    private final Guard guard;
    private final Numbers numbers;
    private final int compared;

    /** @param compared how many of the best evidence sentences may disagree */
    public Disagreement(Guard guard, Numbers numbers, int compared) {
        this.guard = guard;
        this.numbers = numbers;
        this.compared = compared;
    }

    /** The evidence that contradicts {@code cited}, if there is any in another document. */
    public Optional<Contradiction> find(Candidate cited, ComparedEvidence evidence) {
        Evidence source = evidence.get(cited.evidence());
        Set<BigDecimal> stated = values(source);
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        return IntStream.range(0, Math.min(compared, evidence.evidence().size()))
                .filter(index -> !evidence.get(index).document().equals(source.document()))
                .filter(index -> answersAsWell(evidence.get(index), source))
                // A quick look before the guard's.
                .filter(index -> !stated.equals(values(evidence.get(index))))
                .filter(index -> onlyNumbersDiffer(source, evidence.get(index)))
                .mapToObj(index -> new Candidate(index, sameness(source, index, evidence), 0, false, false))
                .filter(other -> other.likeness() >= SAME_STATEMENT)
                .findFirst()
                .map(other -> new Contradiction(other, warning(source, evidence.get(other.evidence()))));
    }

    /** What contradicts an answer is as much like the question as the answer is. */
    private static boolean answersAsWell(Evidence other, Evidence source) {
        return other.likeness() == null
                || source.likeness() == null
                || other.likeness() >= source.likeness() - MUCH_LESS_LIKE;
    }

    /** The values of a sentence's numbers, those that are not spelled out. */
    private Set<BigDecimal> values(Evidence sentence) {
        return numbers.written(sentence.text(), sentence.language()).stream()
                .flatMap(mention -> mention.readings().stream())
                .collect(Collectors.toSet());
    }

    private boolean onlyNumbersDiffer(Evidence one, Evidence other) {
        return onlyNumbers(guard.compare(one.text(), one.language(), other.text(), other.language()))
                && onlyNumbers(guard.compare(other.text(), other.language(), one.text(), one.language()));
    }

    private static boolean onlyNumbers(List<Difference> differences) {
        return !differences.isEmpty()
                && differences.stream()
                        .allMatch(difference -> difference.kind() == Kind.NUMBER || difference.kind() == Kind.DATE);
    }

    private double sameness(Evidence source, int index, ComparedEvidence evidence) {
        Evidence other = evidence.get(index);
        String one = withoutNumbers(source);
        String two = withoutNumbers(other);
        return source.language().sameLanguageAs(other.language())
                ? sharedWords(one, two, source.language())
                : evidence.likenessOfTexts(one, source.language(), two, other.language());
    }

    /** Each number gives way to the same digit, so that the texts differ in what else they say. */
    private String withoutNumbers(Evidence sentence) {
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (NumericMention mention : numbers.find(sentence.text(), sentence.language())) {
            if (mention.span().start() >= copied) {
                text.append(sentence.text(), copied, mention.span().start()).append('0');
                copied = mention.span().end();
            }
        }
        return text.append(sentence.text().substring(copied)).toString();
    }

    /** 1 if the text with fewer words has none that the other lacks, else 0: one other word may change all. */
    private static double sharedWords(String one, String other, LanguageTag language) {
        Set<String> first = words(one, language);
        Set<String> second = words(other, language);
        boolean telling = Math.min(first.size(), second.size()) >= WORDS_OF_A_STATEMENT;
        return telling && (first.containsAll(second) || second.containsAll(first)) ? 1 : 0;
    }

    private static Set<String> words(String text, LanguageTag language) {
        return Words.of(text, language).stream()
                .map(span -> span.of(text).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Warning warning(Evidence one, Evidence other) {
        return new Warning(
                "sources-disagree", "“%s” and “%s” give different numbers.".formatted(one.title(), other.title()));
    }

    /**
     * A source beside the cited one.
     *
     * @param source to be cited as well
     */
    public record Contradiction(Candidate source, Warning warning) {}
}

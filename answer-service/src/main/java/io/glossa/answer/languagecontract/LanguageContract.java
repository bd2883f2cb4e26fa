package io.glossa.answer.languagecontract;

import io.glossa.answer.claim.StatedText;
import io.glossa.answer.languagecontract.Finding.Verdict;
import io.glossa.language.ForeignWord;
import io.glossa.language.ForeignWords;
import io.glossa.language.Identification;
import io.glossa.language.LanguageIdentifier;
import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import java.util.List;
import java.util.Optional;

/** Checks that statements are in the language that was promised, word by word. */
public final class LanguageContract {

    /** Below this many words a language is guessed, not identified. */
    private static final int WORDS_TO_TELL = 4;

    private final LanguageIdentifier identifier;
    private final ForeignWords foreignWords;

    public LanguageContract(LanguageIdentifier identifier, ForeignWords foreignWords) {
        this.identifier = identifier;
        this.foreignWords = foreignWords;
    }

    /** Checks every statement of {@code text}. */
    public Compliance check(StatedText text, LanguageTag promised, LeftAsTheyAre allowed) {
        return new Compliance(text.statements().stream()
                .map(statement -> check(text.textOf(statement), promised, allowed))
                .toList());
    }

    /** Checks one statement. */
    public Finding check(String statement, LanguageTag promised, LeftAsTheyAre allowed) {
        Identification found = identifier.identify(statement);
        if (found.language().isDetermined() && !found.language().sameLanguageAs(promised)) {
            return isTellable(statement, promised)
                    ? new Finding(found.language(), Verdict.WRONG, List.of())
                    : new Finding(LanguageTag.UNDETERMINED, Verdict.CLEAN, List.of());
        }
        List<String> foreign = foreignWords.find(statement, promised, allowed.words()).stream()
                .map(ForeignWord::text)
                .distinct()
                .toList();
        return new Finding(found.language(), foreign.isEmpty() ? Verdict.CLEAN : Verdict.MIXED, foreign);
    }

    /**
     * Checks a statement that is quoted from a source. It is in the source's language, which is surer than anything that a
     * sentence shows, and its words are the source's own; but a value alone is in no language.
     *
     * @return empty if the source's language is not known either
     */
    public Optional<Finding> checkQuotation(String statement, LanguageTag source, LanguageTag promised) {
        if (!source.isDetermined()) {
            return Optional.empty();
        }
        if (source.sameLanguageAs(promised)) {
            boolean words = statement.codePoints().anyMatch(Character::isLetter);
            return Optional.of(new Finding(words ? source : LanguageTag.UNDETERMINED, Verdict.CLEAN, List.of()));
        }
        return Optional.of(
                isTellable(statement, source)
                        ? new Finding(source, Verdict.WRONG, List.of())
                        : new Finding(LanguageTag.UNDETERMINED, Verdict.CLEAN, List.of()));
    }

    private static boolean isTellable(String statement, LanguageTag language) {
        return Words.of(statement, language).size() >= WORDS_TO_TELL;
    }

    /** What was found in each statement of a text, in their order. */
    public record Compliance(List<Finding> findings) {

        public Compliance {
            findings = List.copyOf(findings);
        }

        public boolean isClean() {
            return findings.stream().allMatch(finding -> finding.verdict() == Verdict.CLEAN);
        }

        /** Whether a smaller share of these statements breaks the promise. */
        public boolean isBetterThan(Compliance other) {
            return broken() < other.broken();
        }

        private double broken() {
            return findings.stream()
                    .mapToDouble(finding -> switch (finding.verdict()) {
                        case CLEAN -> 0;
                        case MIXED -> 1;
                        case WRONG -> 2;
                    })
                    .average()
                    .orElse(2);
        }
    }
}

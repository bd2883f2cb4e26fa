package io.glossa.answer.languagecontract;

import io.glossa.answer.claim.StatedText;
import io.glossa.answer.languagecontract.Finding.Verdict;
import io.glossa.language.Identification;
import io.glossa.language.LanguageIdentifier;
import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import java.util.List;

/** Checks that statements are in the language that was promised, word by word. */
public final class LanguageContract {

    /** Below this many words a language is guessed, not identified. */
    private static final int WORDS_TO_TELL = 4;

    private final LanguageIdentifier identifier;

    public LanguageContract(LanguageIdentifier identifier) {
        this.identifier = identifier;
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
            boolean tellable = Words.of(statement, promised).size() >= WORDS_TO_TELL;
            return tellable
                    ? new Finding(found.language(), Verdict.WRONG, List.of())
                    : new Finding(LanguageTag.UNDETERMINED, Verdict.CLEAN, List.of());
        }
        LeftAsTheyAre.WordTest test = allowed.test();
        List<String> foreign =
                found.mixed().stream().filter(word -> !test.allows(word)).toList();
        return new Finding(found.language(), foreign.isEmpty() ? Verdict.CLEAN : Verdict.MIXED, foreign);
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

package io.glossa.answer.abstention;

import io.glossa.answer.comparison.Comparison;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Compares a question with its best evidence anew, for the cases in which the search's own likeness does not decide.
 *
 * <p>The search takes off what the collection has in common in each language. In a collection with one subject in a
 * language that is the subject itself, and what questions have in common stays in. Here both come from texts that belong
 * to no collection.
 */
@FunctionalInterface
public interface SecondLook {

    /** How like the question the best of {@code evidence} is, -1 to 1. */
    double likeness(String question, LanguageTag language, List<Evidence> evidence);

    /** By the encoder, over the {@code sentences} that the search found most like the question. */
    static SecondLook with(Comparison comparison, int sentences) {
        return (question, language, evidence) -> {
            List<Evidence> best = evidence.stream()
                    .filter(each -> each.likeness() != null)
                    .sorted(Comparator.comparingDouble((Evidence each) -> Objects.requireNonNull(each.likeness()))
                            .reversed())
                    .limit(sentences)
                    .toList();
            float[] asked = comparison.question(question, language);
            return comparison
                    .sentences(
                            best.stream().map(Evidence::text).toList(),
                            best.stream().map(Evidence::language).toList())
                    .stream()
                    .mapToDouble(sentence -> Comparison.likeness(asked, sentence))
                    .max()
                    .orElse(-1);
        };
    }
}

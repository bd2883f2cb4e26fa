package io.glossa.gateway.ask;

import io.glossa.wire.answer.Evidence;
import io.glossa.wire.retrieval.Passage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Picks the sentences that an answer may be written from.
 *
 * <p>They are ordered by their likeness to the question, which is the same measure in every language, with a part of what
 * their passage has of it on the mean; and not by the search's score. The score decides what a reader is shown, and for that
 * favours what stands in his own language; an answer is to come from the source that has it.
 * docs/decisions/0008-answers.md has what that changes.
 */
final class EvidenceSelection {

    /** A Markdown heading names what its section is about; it says nothing that could be an answer. */
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s\\V*");

    /** Of the passage's mean likeness: any from 0.1 to 0.3 does the same. */
    private static final double CONTEXT_WEIGHT = 0.25;

    private EvidenceSelection() {}

    /** The passages' sentences but for headings, the most like the question first, each once though passages may overlap. */
    static List<Evidence> best(List<Passage> passages, int limit) {
        Set<Place> seen = new HashSet<>();
        return passages.stream()
                .flatMap(EvidenceSelection::sentences)
                .sorted(mostLike(Ranked::likeness, ranked -> ranked.evidence.score()))
                .map(Ranked::evidence)
                .filter(evidence -> seen.add(Place.of(evidence)))
                .limit(limit)
                .toList();
    }

    /** What was not compared with the question comes last, by its score. */
    private static <T> Comparator<T> mostLike(Function<T, @Nullable Double> likeness, ToDoubleFunction<T> score) {
        return Comparator.comparing(likeness, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
                .thenComparingDouble(score)
                .reversed();
    }

    /** A heading that matches speaks for the best sentence beneath it, which takes over its score and likeness. */
    private static Stream<Ranked> sentences(Passage passage) {
        double best = passage.sentences().stream()
                .mapToDouble(Passage.Sentence::score)
                .max()
                .orElse(0);
        @Nullable
        Double most = passage.sentences().stream()
                .map(Passage.Sentence::likeness)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Passage.Sentence> stated = passage.sentences().stream()
                .filter(sentence -> !isHeading(passage, sentence))
                .sorted(mostLike(Passage.Sentence::likeness, Passage.Sentence::score))
                .toList();
        double mean = passage.sentences().stream()
                .map(Passage.Sentence::likeness)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return stated.stream()
                .map(sentence -> sentence == stated.getFirst()
                        ? evidence(passage, sentence, best, most)
                        : evidence(passage, sentence, sentence.score(), sentence.likeness()))
                .map(evidence -> Ranked.of(evidence, mean));
    }

    private static boolean isHeading(Passage passage, Passage.Sentence sentence) {
        return HEADING.matcher(passage.textOf(sentence)).matches();
    }

    private static Evidence evidence(
            Passage passage, Passage.Sentence sentence, double score, @Nullable Double likeness) {
        return new Evidence(
                passage.document(),
                passage.version(),
                passage.title(),
                passage.uri(),
                passage.language(),
                sentence.start(),
                sentence.end(),
                passage.textOf(sentence),
                score,
                null,
                likeness);
    }

    /** @param likeness in its passage */
    private record Ranked(Evidence evidence, @Nullable Double likeness) {

        static Ranked of(Evidence evidence, double passage) {
            Double own = evidence.likeness();
            return new Ranked(evidence, own == null ? null : own + CONTEXT_WEIGHT * passage);
        }
    }

    private record Place(String document, int start, int end) {

        static Place of(Evidence evidence) {
            return new Place(evidence.document(), evidence.start(), evidence.end());
        }
    }
}

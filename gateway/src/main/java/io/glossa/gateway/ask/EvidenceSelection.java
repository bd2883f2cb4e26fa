package io.glossa.gateway.ask;

import io.glossa.wire.answer.Evidence;
import io.glossa.wire.retrieval.Passage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Picks the sentences that an answer may be written from. */
final class EvidenceSelection {

    /** A Markdown heading names what its section is about; it says nothing that could be an answer. */
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s\\V*");

    private EvidenceSelection() {}

    /** The passages' best sentences but for headings, best first, each once though passages may overlap. */
    static List<Evidence> best(List<Passage> passages, int limit) {
        Set<Place> seen = new HashSet<>();
        return passages.stream()
                .flatMap(EvidenceSelection::sentences)
                .sorted(Comparator.comparingDouble(Evidence::score).reversed())
                .filter(evidence -> seen.add(Place.of(evidence)))
                .limit(limit)
                .toList();
    }

    /** A heading that matches speaks for the best sentence beneath it, which takes over its score. */
    private static Stream<Evidence> sentences(Passage passage) {
        double best = passage.sentences().stream()
                .mapToDouble(Passage.Sentence::score)
                .max()
                .orElse(0);
        List<Passage.Sentence> stated = passage.sentences().stream()
                .filter(sentence -> !isHeading(passage, sentence))
                .sorted(Comparator.comparingDouble(Passage.Sentence::score).reversed())
                .toList();
        return stated.stream()
                .map(sentence -> evidence(passage, sentence, sentence == stated.getFirst() ? best : sentence.score()));
    }

    private static boolean isHeading(Passage passage, Passage.Sentence sentence) {
        return HEADING.matcher(passage.textOf(sentence)).matches();
    }

    private static Evidence evidence(Passage passage, Passage.Sentence sentence, double score) {
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
                null);
    }

    private record Place(String document, int start, int end) {

        static Place of(Evidence evidence) {
            return new Place(evidence.document(), evidence.start(), evidence.end());
        }
    }
}

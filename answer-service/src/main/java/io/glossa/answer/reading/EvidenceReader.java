package io.glossa.answer.reading;

import io.glossa.encoder.reading.Relevance;
import io.glossa.encoder.reading.Relevance.Reading;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the evidence that the search found with the question at hand, to tell which sentence answers it. */
public final class EvidenceReader {

    private final Relevance relevance;
    private final int sentences;

    /** @param sentences how many of the best evidence are read; what the search was surer of comes first */
    public EvidenceReader(Relevance relevance, int sentences) {
        this.relevance = relevance;
        this.sentences = sentences;
    }

    /** The evidence with those sentences that were read in the order of their relevance, before the others. */
    public ReadEvidence read(String question, LanguageTag language, List<Evidence> evidence) {
        List<Evidence> read = evidence.subList(0, Math.min(sentences, evidence.size()));
        List<Reading> readings = relevance.read(
                question,
                language,
                read.stream().map(Evidence::text).toList(),
                read.stream().map(Evidence::language).toList());
        List<ReadSentence> ordered = IntStream.range(0, read.size())
                .mapToObj(i -> new ReadSentence(read.get(i), readings.get(i)))
                .sorted(Comparator.comparingDouble(
                                (ReadSentence sentence) -> sentence.reading().relevance())
                        .reversed())
                .toList();
        return new ReadEvidence(
                ordered.stream().map(sentence -> sentence.reading().relevance()).toList(),
                ordered.stream().map(sentence -> sentence.reading().vector()).toList(),
                Stream.concat(
                                ordered.stream().map(ReadSentence::evidence),
                                evidence.subList(read.size(), evidence.size()).stream())
                        .toList());
    }

    private record ReadSentence(Evidence evidence, Reading reading) {}
}

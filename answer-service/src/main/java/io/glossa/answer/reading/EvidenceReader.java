package io.glossa.answer.reading;

import io.glossa.answer.comparison.Comparison;
import io.glossa.encoder.MultiVector;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the evidence that the search found with the question at hand, to tell which sentence answers it and whether any
 * does. A search compares whole sentences, over millions of them. Over a few there is time to look for each word of the
 * question in each sentence:
 *
 * <pre>relevance = cosine(question, sentence) + 2 * words(question, sentence) - 0.25 * nearness of their languages</pre>
 *
 * where <em>words</em> is, over the question's tokens, the mean of the cosine with the nearest token of the sentence, each
 * as heavy as it is surprising, and all vectors are without their language. Words of one language, and of languages that the
 * encoder knows well, are nearer to each other whatever they say, which the last term makes up for.
 * docs/decisions/0008-answers.md has the measurements.
 */
public final class EvidenceReader {

    private static final double NEARNESS = 0.25;

    private final Comparison comparison;
    private final LanguagePairs pairs;
    private final int sentences;

    /** @param sentences how many of the best evidence are read; what the search was surer of comes first */
    public EvidenceReader(Comparison comparison, int sentences) {
        this.comparison = comparison;
        this.pairs = new LanguagePairs(comparison);
        this.sentences = sentences;
    }

    /** The evidence with those sentences that were read in the order of their relevance, before the others. */
    public ReadEvidence read(String question, LanguageTag language, List<Evidence> evidence) {
        List<Evidence> read = evidence.subList(0, Math.min(sentences, evidence.size()));
        if (read.isEmpty()) {
            return new ReadEvidence(List.of(), List.of(), evidence);
        }
        MultiVector asked = comparison.questionWords(question, language);
        List<MultiVector> vectors = comparison.sentenceWords(
                read.stream().map(Evidence::text).toList(),
                read.stream().map(Evidence::language).toList());
        List<ReadSentence> ordered = IntStream.range(0, read.size())
                .mapToObj(i -> new ReadSentence(
                        read.get(i),
                        vectors.get(i).sentence(),
                        LateInteraction.relevance(asked, vectors.get(i))
                                - NEARNESS
                                        * pairs.nearness(language, read.get(i).language())))
                .sorted(Comparator.comparingDouble(ReadSentence::relevance).reversed())
                .toList();
        return new ReadEvidence(
                ordered.stream().map(ReadSentence::relevance).toList(),
                ordered.stream().map(ReadSentence::vector).toList(),
                Stream.concat(
                                ordered.stream().map(ReadSentence::evidence),
                                evidence.subList(read.size(), evidence.size()).stream())
                        .toList());
    }

    private record ReadSentence(Evidence evidence, float[] vector, double relevance) {}
}

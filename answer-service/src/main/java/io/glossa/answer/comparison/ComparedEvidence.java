package io.glossa.answer.comparison;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The evidence of one request, each sentence encoded once and only when it is needed. Not for several threads. */
public final class ComparedEvidence {

    private final List<Evidence> evidence;
    private final Comparison comparison;
    private final Map<Integer, float[]> vectors = new HashMap<>();

    /** @param vectors of the first sentences, by {@code comparison}, where somebody has them already */
    public ComparedEvidence(List<Evidence> evidence, List<float[]> vectors, Comparison comparison) {
        this.evidence = List.copyOf(evidence);
        this.comparison = comparison;
        for (int i = 0; i < vectors.size(); i++) {
            this.vectors.put(i, vectors.get(i));
        }
    }

    public List<Evidence> evidence() {
        return evidence;
    }

    public Evidence get(int index) {
        return evidence.get(index);
    }

    /** The likeness of {@code text}, a statement in {@code language}, to the sentences at {@code indices}. */
    public double[] likenessOfStatement(String text, LanguageTag language, List<Integer> indices) {
        return likeness(comparison.sentences(List.of(text), List.of(language)).getFirst(), indices);
    }

    /** The likeness of two texts that are no evidence, each in its language. */
    public double likenessOfTexts(String one, LanguageTag language, String other, LanguageTag otherLanguage) {
        List<float[]> encoded = comparison.sentences(List.of(one, other), List.of(language, otherLanguage));
        return Comparison.likeness(encoded.getFirst(), encoded.getLast());
    }

    private double[] likeness(float[] vector, List<Integer> indices) {
        encode(indices);
        return indices.stream()
                .mapToDouble(index -> Comparison.likeness(vector, vector(index)))
                .toArray();
    }

    private float[] vector(int index) {
        float[] vector = vectors.get(index);
        if (vector == null) {
            throw new IllegalStateException("Sentence %d has not been encoded".formatted(index));
        }
        return vector;
    }

    private void encode(Collection<Integer> indices) {
        List<Integer> missing = indices.stream()
                .distinct()
                .filter(index -> !vectors.containsKey(index))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<float[]> encoded = comparison.sentences(
                missing.stream().map(index -> evidence.get(index).text()).toList(),
                missing.stream().map(index -> evidence.get(index).language()).toList());
        for (int i = 0; i < missing.size(); i++) {
            vectors.put(missing.get(i), encoded.get(i));
        }
    }
}

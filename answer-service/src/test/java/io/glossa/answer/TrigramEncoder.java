package io.glossa.answer;

import io.glossa.answer.comparison.Comparison;
import io.glossa.answer.comparison.EvidenceEncoder;
import io.glossa.encoder.MultiVector;
import io.glossa.encoder.reading.LanguageCentres;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Puts sentences and words beside each other that share character trigrams: an encoder that needs no model file. */
public final class TrigramEncoder implements EvidenceEncoder {

    /** What compares with it. */
    public static Comparison comparison() {
        TrigramEncoder encoder = new TrigramEncoder();
        return new Comparison(encoder, new LanguageCentres(encoder));
    }

    private static final int DIMENSION = 512;

    @Override
    public List<float[]> encodeSentences(List<String> sentences) {
        return sentences.stream().map(TrigramEncoder::encode).toList();
    }

    @Override
    public List<MultiVector> encodePassageTokens(List<String> passages) {
        return passages.stream().map(TrigramEncoder::encodeWords).toList();
    }

    @Override
    public MultiVector encodeQuestionTokens(String question) {
        return encodeWords(question);
    }

    private static MultiVector encodeWords(String text) {
        float[][] words = Arrays.stream(text.strip().split("[^\\p{L}\\p{N}]+"))
                .map(TrigramEncoder::encode)
                .toArray(float[][]::new);
        double[] same = new double[words.length];
        Arrays.fill(same, 1);
        return new MultiVector(encode(text), words, same);
    }

    private static float[] encode(String sentence) {
        float[] vector = new float[DIMENSION];
        String text = "  " + sentence.toLowerCase(Locale.ROOT) + "  ";
        for (int i = 0; i + 3 <= text.length(); i++) {
            vector[Math.floorMod(text.substring(i, i + 3).hashCode(), DIMENSION)]++;
        }
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}

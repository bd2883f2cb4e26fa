package io.glossa.answer;

import io.glossa.answer.comparison.SentenceEncoder;
import java.util.List;
import java.util.Locale;

/** Puts sentences beside each other that share character trigrams: an encoder that needs no model file. */
public final class TrigramEncoder implements SentenceEncoder {

    private static final int DIMENSION = 512;

    @Override
    public List<float[]> encodeSentences(List<String> sentences) {
        return sentences.stream().map(TrigramEncoder::encode).toList();
    }

    @Override
    public float[] encodeQuestion(String question) {
        return encode(question);
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

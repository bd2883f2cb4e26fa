package io.glossa.encoder.alignment;

import io.glossa.encoder.TokenVectors;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text that the encoder has seen, each with a vector of unit length: the mean of its tokens' vectors,
 * weighted by characters, less the mean of the whole text. That mean holds what all words of a text share, its language
 * above all, which says nothing about which word is which.
 */
record WordVectors(List<TextSpan> words, float[][] vectors) {

    /** A text of this many tokens has half of its mean subtracted: of a few tokens it is the words themselves. */
    private static final double TOKENS_FOR_HALF_THE_MEAN = 6;

    static WordVectors of(String text, TokenVectors tokens) {
        List<TextSpan> words = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        if (tokens.size() > 0) {
            float[] centre = centre(tokens);
            int first = 0;
            for (TextSpan word : WordBoundaries.of(text)) {
                while (first < tokens.size() && tokens.offsets().get(first).end() <= word.start()) {
                    first++;
                }
                float[] vector = pooled(word, tokens, first);
                if (vector != null) {
                    words.add(word);
                    vectors.add(unit(vector, centre));
                }
            }
        }
        return new WordVectors(List.copyOf(words), vectors.toArray(float[][]::new));
    }

    int size() {
        return vectors.length;
    }

    /** What share of each word's characters the span covers. */
    double[] covered(TextSpan span) {
        return words.stream()
                .mapToDouble(word -> (double) overlap(word, span) / word.length())
                .toArray();
    }

    double similarity(int word, WordVectors other, int otherWord) {
        float[] a = vectors[word];
        float[] b = other.vectors[otherWord];
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    private static float[] centre(TokenVectors tokens) {
        float[] centre = new float[tokens.vectors()[0].length];
        for (float[] vector : tokens.vectors()) {
            add(centre, vector, 1);
        }
        float scale = (float) (1 / (tokens.size() + TOKENS_FOR_HALF_THE_MEAN));
        for (int d = 0; d < centre.length; d++) {
            centre[d] *= scale;
        }
        return centre;
    }

    private static float @Nullable [] pooled(TextSpan word, TokenVectors tokens, int first) {
        float[] sum = new float[tokens.vectors()[0].length];
        int characters = 0;
        for (int token = first; token < tokens.size(); token++) {
            TextSpan offsets = tokens.offsets().get(token);
            if (offsets.start() >= word.end()) {
                break;
            }
            int shared = overlap(word, offsets);
            add(sum, tokens.vectors()[token], shared);
            characters += shared;
        }
        if (characters == 0) {
            return null;
        }
        for (int d = 0; d < sum.length; d++) {
            sum[d] /= characters;
        }
        return sum;
    }

    private static float[] unit(float[] vector, float[] centre) {
        add(vector, centre, -1);
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (squares > 0) {
            float scale = (float) (1 / Math.sqrt(squares));
            for (int d = 0; d < vector.length; d++) {
                vector[d] *= scale;
            }
        }
        return vector;
    }

    private static void add(float[] sum, float[] vector, float weight) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += weight * vector[d];
        }
    }

    private static int overlap(TextSpan a, TextSpan b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }
}

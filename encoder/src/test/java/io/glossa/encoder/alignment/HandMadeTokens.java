package io.glossa.encoder.alignment;

import io.glossa.encoder.TokenVectors;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Token vectors by a dictionary: tokens are runs of letters, digits or signs, and those with one meaning have one vector. */
final class HandMadeTokens {

    private static final int DIMENSION = 64;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+|[^\\p{L}\\p{M}\\p{N}\\s]");

    private final Map<String, Integer> meanings;

    HandMadeTokens(Map<String, Integer> meanings) {
        this.meanings = meanings;
    }

    List<TokenVectors> of(List<String> texts) {
        return texts.stream().map(this::of).toList();
    }

    TokenVectors of(String text) {
        List<TextSpan> offsets = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            offsets.add(new TextSpan(matcher.start(), matcher.end()));
            float[] vector = new float[DIMENSION];
            vector[
                    meanings.getOrDefault(
                            matcher.group(), Math.floorMod(matcher.group().hashCode(), DIMENSION))] = 1;
            vectors.add(vector);
        }
        return new TokenVectors(offsets, vectors.toArray(float[][]::new));
    }
}

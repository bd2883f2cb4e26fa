package io.glossa.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the 32-bit graph of an encoder makes of a few texts: a resource made once with the reference in Python. */
final class ExactVectors {

    private static final float TEN_THOUSANDTHS = 10_000f;

    private ExactVectors() {}

    static List<Exact> read(String resource) throws IOException {
        try (InputStream in = ExactVectors.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ExactVectors::exact)
                    .toList();
        }
    }

    private static Exact exact(String line) {
        String[] columns = line.split("\t");
        String[] values = columns[1].split(" ");
        float[] vector = new float[values.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Integer.parseInt(values[i]) / TEN_THOUSANDTHS;
        }
        return new Exact(columns[0], vector);
    }

    /** @param text with its prefix */
    record Exact(String text, float[] vector) {

        /** With what the encoder makes of the text. */
        double cosine(TextEncoder encoder) {
            EncoderProfile profile = encoder.profile();
            return ExactVectors.cosine(
                    text.startsWith(profile.queryPrefix())
                            ? encoder.encodeQuestion(
                                    text.substring(profile.queryPrefix().length()))
                            : encoder.encodePassages(List.of(text.substring(
                                            profile.passagePrefix().length())))
                                    .getFirst(),
                    vector);
        }
    }

    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

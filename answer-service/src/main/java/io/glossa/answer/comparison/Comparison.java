package io.glossa.answer.comparison;

import io.glossa.encoder.reading.LanguageCentres;
import io.glossa.wire.LanguageTag;
import java.util.ArrayList;
import java.util.List;

/** Puts texts of all languages on one scale of likeness. Safe for concurrent use. */
public final class Comparison {

    private final EvidenceEncoder encoder;
    private final LanguageCentres centres;

    public Comparison(EvidenceEncoder encoder, LanguageCentres centres) {
        this.encoder = encoder;
        this.centres = centres;
    }

    /** One vector without its language, of unit length, for each sentence in its language. */
    public List<float[]> sentences(List<String> sentences, List<LanguageTag> languages) {
        List<float[]> encoded = encoder.encodeSentences(sentences);
        List<float[]> neutral = new ArrayList<>(encoded.size());
        for (int i = 0; i < encoded.size(); i++) {
            neutral.add(centres.takenOffSentence(encoded.get(i), languages.get(i)));
        }
        return List.copyOf(neutral);
    }

    /** How alike two texts are, -1 to 1; unrelated ones are near 0 whatever their languages. */
    public static double likeness(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

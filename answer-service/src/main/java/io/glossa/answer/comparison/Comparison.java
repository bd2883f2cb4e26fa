package io.glossa.answer.comparison;

import io.glossa.encoder.MultiVector;
import io.glossa.wire.LanguageTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts texts of all languages on one scale of likeness.
 *
 * <p>An encoder's vectors carry their language as an offset, so that cosines run high within a language and low across
 * languages. Subtracting the mean vector of each language removes most of that (Libovický et al., "On the Language
 * Neutrality of Pre-trained Multilingual Representations", 2020). Safe for concurrent use; the first text in a language
 * costs its {@link LanguageCentres}.
 */
public final class Comparison {

    private final EvidenceEncoder encoder;
    private final LanguageCentres centres;

    public Comparison(EvidenceEncoder encoder) {
        this.encoder = encoder;
        this.centres = new LanguageCentres(encoder);
    }

    /** One vector without its language, of unit length, for each sentence in its language. */
    public List<float[]> sentences(List<String> sentences, List<LanguageTag> languages) {
        List<float[]> encoded = encoder.encodeSentences(sentences);
        List<float[]> neutral = new ArrayList<>(encoded.size());
        for (int i = 0; i < encoded.size(); i++) {
            neutral.add(without(
                    encoded.get(i), centres.ofSentences(known(languages.get(i))).text()));
        }
        return List.copyOf(neutral);
    }

    /** As {@link #sentences}, with the vectors of their words, without their language too. */
    public List<MultiVector> sentenceWords(List<String> sentences, List<LanguageTag> languages) {
        List<MultiVector> encoded = encoder.encodeSentenceWords(sentences);
        List<MultiVector> neutral = new ArrayList<>(encoded.size());
        for (int i = 0; i < encoded.size(); i++) {
            neutral.add(without(encoded.get(i), centres.ofSentences(known(languages.get(i)))));
        }
        return List.copyOf(neutral);
    }

    /** The question's vectors without its language and without what all questions in it have in common. */
    public MultiVector questionWords(String question, LanguageTag language) {
        return without(encoder.encodeQuestionWords(question), centres.ofQuestions(known(language)));
    }

    /** How alike two texts are, -1 to 1; unrelated ones are near 0 whatever their languages. */
    public static double likeness(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Texts of unknown language, mostly code-switched ones with English terms, count as English. */
    private static LanguageTag known(LanguageTag language) {
        return language.isDetermined() ? language.primary() : LanguageTag.of("en");
    }

    private static MultiVector without(MultiVector text, LanguageCentres.Centre centre) {
        return new MultiVector(
                without(text.sentence(), centre.text()),
                Arrays.stream(text.tokens())
                        .map(token -> without(token, centre.token()))
                        .toArray(float[][]::new),
                text.surprisals());
    }

    private static float[] without(float[] vector, float[] centre) {
        float[] rest = new float[vector.length];
        double squares = 0;
        for (int i = 0; i < rest.length; i++) {
            rest[i] = vector[i] - centre[i];
            squares += rest[i] * rest[i];
        }
        // A text that is its language's centre has no direction of its own, and is like nothing.
        float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        for (int i = 0; i < rest.length; i++) {
            rest[i] *= scale;
        }
        return rest;
    }
}

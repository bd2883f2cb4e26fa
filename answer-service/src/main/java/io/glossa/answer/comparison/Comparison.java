package io.glossa.answer.comparison;

import io.glossa.wire.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts texts of all languages on one scale of likeness.
 *
 * <p>An encoder's vectors carry their language as an offset, so that cosines run high within a language and low across
 * languages. Subtracting the mean vector of each language removes most of that (Libovický et al., "On the Language
 * Neutrality of Pre-trained Multilingual Representations", 2020). The means are taken over {@link LanguagePhrases}, which
 * exist for any language and need no corpus. Safe for concurrent use; the first text in a language costs its phrases.
 */
public final class Comparison {

    private final SentenceEncoder encoder;
    private final Map<LanguageTag, float[]> means = new ConcurrentHashMap<>();
    private final Map<LanguageTag, float[]> questionMeans = new ConcurrentHashMap<>();

    public Comparison(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** One vector without its language, of unit length, for each sentence in its language. */
    public List<float[]> sentences(List<String> sentences, List<LanguageTag> languages) {
        List<float[]> encoded = encoder.encodeSentences(sentences);
        List<float[]> neutral = new ArrayList<>(encoded.size());
        for (int i = 0; i < encoded.size(); i++) {
            neutral.add(without(encoded.get(i), sentenceMean(known(languages.get(i)))));
        }
        return List.copyOf(neutral);
    }

    /**
     * The question's vector without its language and without what all questions in it have in common. Where nobody has
     * written questions in the language, it is what English questions have in common.
     */
    public float[] question(String question, LanguageTag language) {
        return without(encoder.encodeQuestion(question), questionMean(known(language)));
    }

    private float[] questionMean(LanguageTag language) {
        List<String> questions = GenericQuestions.in(language);
        if (!questions.isEmpty()) {
            return questionMeans.computeIfAbsent(
                    language,
                    each -> mean(questions.stream().map(encoder::encodeQuestion).toList()));
        }
        LanguageTag english = LanguageTag.of("en");
        float[] mean = sentenceMean(language).clone();
        float[] asked = questionMean(english);
        float[] stated = sentenceMean(english);
        for (int i = 0; i < mean.length; i++) {
            mean[i] += asked[i] - stated[i];
        }
        return mean;
    }

    private float[] sentenceMean(LanguageTag language) {
        return means.computeIfAbsent(language, each -> mean(encoder.encodeSentences(LanguagePhrases.in(each))));
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

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private static float[] without(float[] vector, float[] mean) {
        float[] rest = new float[vector.length];
        double squares = 0;
        for (int i = 0; i < rest.length; i++) {
            rest[i] = vector[i] - mean[i];
            squares += rest[i] * rest[i];
        }
        // A text that is its language's mean has no direction of its own, and is like nothing.
        float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        for (int i = 0; i < rest.length; i++) {
            rest[i] *= scale;
        }
        return rest;
    }
}

package io.glossa.encoder.reading;

import io.glossa.encoder.MultiVector;
import io.glossa.language.LanguagePhrases;
import io.glossa.language.TypicalQuestions;
import io.glossa.wire.LanguageTag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the vectors of a language have in common, whatever the texts say: an offset, by which cosines run high within a language
 * and low across languages. Subtracting the mean vector of each language removes most of that (Libovický et al., "On the
 * Language Neutrality of Pre-trained Multilingual Representations", 2020). The means are taken over texts that belong to no
 * collection, for in a small one all texts of a language may be about the same: {@link LanguagePhrases}, which exist for
 * any language, and {@link TypicalQuestions}. Safe for concurrent use; the first text in a language costs these.
 */
public final class LanguageCentres {

    private static final LanguageTag ENGLISH = LanguageTag.of("en");

    private final TokenEncoder encoder;
    private final Map<LanguageTag, Centre> sentences = new ConcurrentHashMap<>();
    private final Map<LanguageTag, Centre> questions = new ConcurrentHashMap<>();

    public LanguageCentres(TokenEncoder encoder) {
        this.encoder = encoder;
    }

    /** The sentence's vectors without its language; of unit length again, but for those that are its language's own. */
    public MultiVector takenOffSentence(MultiVector sentence, LanguageTag language) {
        return without(sentence, ofSentences(known(language)));
    }

    /** The same for a sentence's one vector. */
    public float[] takenOffSentence(float[] sentence, LanguageTag language) {
        return without(sentence, ofSentences(known(language)).text());
    }

    /** The question's vectors without its language and without what all questions in it have in common. */
    public MultiVector takenOffQuestion(MultiVector question, LanguageTag language) {
        return without(question, ofQuestions(known(language)));
    }

    private Centre ofSentences(LanguageTag language) {
        return sentences.computeIfAbsent(
                language, each -> Centre.of(encoder.encodePassageTokens(LanguagePhrases.in(each))));
    }

    /** Where nobody has written questions in the language, as far from its sentences as English questions are from theirs. */
    private Centre ofQuestions(LanguageTag language) {
        List<String> typical = TypicalQuestions.in(language.value());
        if (!typical.isEmpty()) {
            return questions.computeIfAbsent(
                    language,
                    each -> Centre.of(
                            typical.stream().map(encoder::encodeQuestionTokens).toList()));
        }
        return ofSentences(language).moved(ofSentences(ENGLISH), ofQuestions(ENGLISH));
    }

    /** Texts of unknown language, mostly code-switched ones with English terms, count as English. */
    private static LanguageTag known(LanguageTag language) {
        return language.isDetermined() ? language.primary() : ENGLISH;
    }

    private static MultiVector without(MultiVector text, Centre centre) {
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

    /**
     * @param text the mean of the texts' vectors
     * @param token the mean of the texts' means of their words' vectors
     */
    private record Centre(float[] text, float[] token) {

        /** @param texts at least one, each with at least one token */
        static Centre of(List<MultiVector> texts) {
            return new Centre(
                    mean(texts.stream().map(MultiVector::sentence).toList()),
                    mean(texts.stream()
                            .map(text -> mean(List.of(text.tokens())))
                            .toList()));
        }

        Centre moved(Centre from, Centre to) {
            return new Centre(moved(text, from.text, to.text), moved(token, from.token, to.token));
        }

        private static float[] moved(float[] centre, float[] from, float[] to) {
            float[] moved = new float[centre.length];
            for (int i = 0; i < moved.length; i++) {
                moved[i] = centre[i] + to[i] - from[i];
            }
            return moved;
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
    }
}

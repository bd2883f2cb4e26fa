package io.glossa.answer.comparison;

import io.glossa.encoder.MultiVector;
import io.glossa.language.TypicalQuestions;
import io.glossa.wire.LanguageTag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the vectors of a language have in common, whatever the texts say. The means are taken over texts that belong to no
 * collection, for in a small one all texts of a language may be about the same: {@link LanguagePhrases}, which exist for
 * any language, and {@link TypicalQuestions}.
 */
final class LanguageCentres {

    private static final LanguageTag ENGLISH = LanguageTag.of("en");

    private final EvidenceEncoder encoder;
    private final Map<LanguageTag, Centre> sentences = new ConcurrentHashMap<>();
    private final Map<LanguageTag, Centre> questions = new ConcurrentHashMap<>();

    LanguageCentres(EvidenceEncoder encoder) {
        this.encoder = encoder;
    }

    Centre ofSentences(LanguageTag language) {
        return sentences.computeIfAbsent(
                language, each -> Centre.of(encoder.encodeSentenceWords(LanguagePhrases.in(each))));
    }

    /** Where nobody has written questions in the language, as far from its sentences as English questions are from theirs. */
    Centre ofQuestions(LanguageTag language) {
        List<String> typical = TypicalQuestions.in(language.value());
        if (!typical.isEmpty()) {
            return questions.computeIfAbsent(
                    language,
                    each -> Centre.of(
                            typical.stream().map(encoder::encodeQuestionWords).toList()));
        }
        return ofSentences(language).moved(ofSentences(ENGLISH), ofQuestions(ENGLISH));
    }

    /**
     * @param text the mean of the texts' vectors
     * @param token the mean of the texts' means of their words' vectors
     */
    record Centre(float[] text, float[] token) {

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

package io.glossa.retrieval.search;

import io.glossa.encoder.TextEncoder;
import io.glossa.language.TypicalQuestions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the questions of each language lie in the encoder's space. An encoder puts questions elsewhere than sentences, and
 * not in the same way for each language; what its questions have in common says nothing about any one of them. It is
 * measured with a dozen everyday questions, the same in each language, when the first question of a language comes.
 */
class QuestionCentres {

    private final TextEncoder encoder;
    private final Map<String, Sample> known = new ConcurrentHashMap<>();

    QuestionCentres(TextEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The centre of the language's questions, drawn towards that of its sentences, since a dozen questions have more in
     * common than what is common to all. Where none are known, that of its sentences, moved as far as questions are away
     * from sentences in the languages of the collection.
     *
     * @param language primary subtag, absent where it cannot be told
     */
    double[] of(@Nullable String language, LanguageCentres sentences) {
        if (language != null && isMeasurable(language)) {
            return measured(language).drawnTowards(sentences.of(language));
        }
        List<String> both = sentences.languages().stream()
                .filter(QuestionCentres::isMeasurable)
                .toList();
        double[] centre = sentences.of(language).clone();
        for (String other : both) {
            double[] statements = sentences.of(other);
            double[] questions = measured(other).drawnTowards(statements);
            for (int i = 0; i < centre.length; i++) {
                centre[i] += (questions[i] - statements[i]) / both.size();
            }
        }
        return centre;
    }

    private static boolean isMeasurable(String language) {
        return !TypicalQuestions.in(language).isEmpty();
    }

    private Sample measured(String language) {
        return known.computeIfAbsent(
                language,
                wanted -> Sample.of(TypicalQuestions.in(wanted).stream()
                        .map(encoder::encodeQuestion)
                        .toList()));
    }

    /**
     * Some vectors' mean, and how far it is off the mean of all that they are a sample of.
     *
     * @param squaredError the squared distance that is to be expected
     */
    record Sample(double[] mean, double squaredError) {

        /** @param vectors at least two */
        static Sample of(List<float[]> vectors) {
            double[] mean = new double[vectors.getFirst().length];
            for (float[] vector : vectors) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += vector[i] / vectors.size();
                }
            }
            double spread = 0;
            for (float[] vector : vectors) {
                for (int i = 0; i < mean.length; i++) {
                    spread += (vector[i] - mean[i]) * (vector[i] - mean[i]);
                }
            }
            return new Sample(mean, spread / (vectors.size() - 1) / vectors.size());
        }

        /**
         * The best guess at the mean of all, by James and Stein (1961): the sample's, drawn towards {@code prior} by the
         * part of their distance that is to be expected of chance.
         */
        double[] drawnTowards(double[] prior) {
            double[] distance = new double[mean.length];
            for (int i = 0; i < mean.length; i++) {
                distance[i] = mean[i] - prior[i];
            }
            double squared = Vectors.dot(distance, distance);
            double kept = squared <= squaredError ? 0 : 1 - squaredError / squared;
            for (int i = 0; i < mean.length; i++) {
                distance[i] = prior[i] + kept * distance[i];
            }
            return distance;
        }
    }
}

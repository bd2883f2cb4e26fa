package io.glossa.encoder.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.glossa.encoder.MultiVector;
import io.glossa.encoder.reading.Relevance.Reading;
import io.glossa.wire.LanguageTag;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelevanceTests {

    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag DE = LanguageTag.of("de");
    private static final LanguageTag FI = LanguageTag.of("fi");
    private static final LanguageTag SW = LanguageTag.of("sw");
    private static final String ANSWER = "the old bridge was opened in july";

    private final TokenEncoder encoder = new WordEncoder();
    private final Relevance relevance = new Relevance(encoder, new LanguageCentres(encoder));

    @Test
    void theSentenceWithTheQuestionsWordsIsMoreRelevant() {
        List<Reading> read = read("when was the old bridge opened", EN, List.of("fish on fridays", ANSWER), EN, EN);
        assertThat(read.getLast().relevance()).isGreaterThan(read.getFirst().relevance() + 0.5);
    }

    @Test
    void whatTheQuestionsOwnLanguageIsNearerByAnywayIsTakenOff() {
        List<Reading> read = read("when was the old bridge opened", EN, List.of(ANSWER, ANSWER), EN, DE);
        assertThat(read.getLast().relevance()).isGreaterThan(read.getFirst().relevance() + 0.1);
    }

    @Test
    void twoLanguagesWithoutTypicalQuestionsAreAsFarFromEachOtherAsEnglishFromGerman() {
        double within = new LanguagePairs(encoder, new LanguageCentres(encoder)).nearness(FI, FI);
        LanguagePairs pairs = new LanguagePairs(encoder, new LanguageCentres(encoder));
        assertThat(within).isEqualTo(pairs.nearness(EN, EN), offset(1e-9));
        assertThat(pairs.nearness(FI, SW)).isEqualTo(pairs.nearness(EN, DE), offset(1e-9));
        assertThat(pairs.nearness(FI, LanguageTag.of("en-GB"))).isEqualTo(pairs.nearness(EN, DE), offset(1e-9));
    }

    @Test
    void nothingIsReadOfNothingAndATextWithoutTokensIsRead() {
        assertThat(read("when", EN, List.of())).isEmpty();
        assertThat(read("", EN, List.of(ANSWER, ""), EN, EN)).hasSize(2);
    }

    private List<Reading> read(
            String question, LanguageTag language, List<String> sentences, LanguageTag... languages) {
        return relevance.read(question, language, sentences, List.of(languages));
    }

    /** A word has a direction of its own, and a text the sum of its words'. */
    private static final class WordEncoder implements TokenEncoder {

        private static final int DIMENSION = 64;

        @Override
        public MultiVector encodeQuestionTokens(String question) {
            return encode(question);
        }

        @Override
        public List<MultiVector> encodePassageTokens(List<String> passages) {
            return passages.stream().map(WordEncoder::encode).toList();
        }

        private static MultiVector encode(String text) {
            float[][] words = Arrays.stream(text.split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(WordEncoder::direction)
                    .toArray(float[][]::new);
            float[] sum = new float[DIMENSION];
            for (float[] word : words) {
                for (int i = 0; i < DIMENSION; i++) {
                    sum[i] += word[i];
                }
            }
            double[] same = new double[words.length];
            Arrays.fill(same, 1);
            return new MultiVector(unit(sum), words, same);
        }

        private static float[] direction(String word) {
            Random random = new Random(word.hashCode());
            float[] vector = new float[DIMENSION];
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            return unit(vector);
        }

        private static float[] unit(float[] vector) {
            double squares = 0;
            for (float value : vector) {
                squares += value * value;
            }
            float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
            float[] unit = new float[vector.length];
            for (int i = 0; i < vector.length; i++) {
                unit[i] = vector[i] * scale;
            }
            return unit;
        }
    }
}

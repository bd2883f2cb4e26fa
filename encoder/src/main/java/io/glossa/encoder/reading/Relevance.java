package io.glossa.encoder.reading;

import io.glossa.encoder.MultiVector;
import io.glossa.wire.LanguageTag;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads sentences with a question at hand, to tell which of them answers it and whether any does. Searching compares whole
 * sentences, over millions of them. Over a few there is time to look for each word of the question in each sentence:
 *
 * <pre>relevance = cosine(question, sentence) + 2 * words(question, sentence) - 0.25 * nearness of their languages</pre>
 *
 * where <em>words</em> is, over the question's tokens, the mean of the cosine with the nearest token of the sentence, each
 * as heavy as it is surprising (late interaction: Khattab and Zaharia, "ColBERT", 2020), and all vectors are without their
 * language. Words of one language, and of languages that the encoder knows well, are nearer to each other whatever they say,
 * which the last term makes up for. docs/decisions/0008-answers.md has the measurements. Safe for concurrent use.
 */
public final class Relevance {

    private static final double NEARNESS = 0.25;

    private final TokenEncoder encoder;
    private final LanguageCentres centres;
    private final LanguagePairs pairs;

    public Relevance(TokenEncoder encoder, LanguageCentres centres) {
        this.encoder = encoder;
        this.centres = centres;
        this.pairs = new LanguagePairs(encoder, centres);
    }

    /**
     * One reading for each sentence, in their order.
     *
     * @param languages of the sentences
     */
    public List<Reading> read(
            String question, LanguageTag language, List<String> sentences, List<LanguageTag> languages) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        MultiVector asked = centres.takenOffQuestion(encoder.encodeQuestionTokens(question), language);
        List<MultiVector> encoded = encoder.encodePassageTokens(sentences);
        List<Reading> read = new ArrayList<>(encoded.size());
        for (int i = 0; i < encoded.size(); i++) {
            MultiVector sentence = centres.takenOffSentence(encoded.get(i), languages.get(i));
            double relevance =
                    LateInteraction.relevance(asked, sentence) - NEARNESS * pairs.nearness(language, languages.get(i));
            read.add(new Reading(relevance, sentence.sentence()));
        }
        return List.copyOf(read);
    }

    /**
     * What reading a sentence told.
     *
     * @param relevance to the question; about 1 for an answer, comparable across languages
     * @param vector the sentence's, without its language, of unit length
     */
    public record Reading(double relevance, float[] vector) {}
}

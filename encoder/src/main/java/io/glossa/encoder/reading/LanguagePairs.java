package io.glossa.encoder.reading;

import io.glossa.encoder.MultiVector;
import io.glossa.language.TypicalQuestions;
import io.glossa.wire.LanguageTag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * How near an encoder puts two texts of which one is the other's translation: nearer within a language than across, and
 * nearer between some languages than between others. It is measured with {@link TypicalQuestions}, which are the same in
 * each language. Safe for concurrent use; the first text in a language costs two dozen short encodings.
 */
final class LanguagePairs {

    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final LanguageTag GERMAN = LanguageTag.of("de");

    private final TokenEncoder encoder;
    private final LanguageCentres centres;
    private final Map<LanguageTag, List<MultiVector>> asked = new ConcurrentHashMap<>();
    private final Map<LanguageTag, List<MultiVector>> stated = new ConcurrentHashMap<>();
    private final Map<Pair, Double> nearness = new ConcurrentHashMap<>();

    LanguagePairs(TokenEncoder encoder, LanguageCentres centres) {
        this.encoder = encoder;
        this.centres = centres;
    }

    /**
     * The mean relevance of a text to itself in the other language. English stands in for a language without typical
     * questions, and German where that would take two languages for one.
     */
    double nearness(LanguageTag question, LanguageTag sentence) {
        LanguageTag from = known(question);
        LanguageTag to = known(sentence);
        if (from.equals(to) && !question.sameLanguageAs(sentence)) {
            to = GERMAN;
        }
        return nearness.computeIfAbsent(new Pair(from, to), this::measured);
    }

    private double measured(Pair pair) {
        List<MultiVector> questions = asked.computeIfAbsent(
                pair.question,
                language -> typical(language).stream()
                        .map(question -> centres.takenOffQuestion(encoder.encodeQuestionTokens(question), language))
                        .toList());
        List<MultiVector> sentences = stated.computeIfAbsent(
                pair.sentence,
                language -> encoder.encodePassageTokens(typical(language)).stream()
                        .map(sentence -> centres.takenOffSentence(sentence, language))
                        .toList());
        return IntStream.range(0, questions.size())
                .mapToDouble(i -> LateInteraction.relevance(questions.get(i), sentences.get(i)))
                .average()
                .orElseThrow();
    }

    private static LanguageTag known(LanguageTag language) {
        return typical(language.primary()).isEmpty() ? ENGLISH : language.primary();
    }

    private static List<String> typical(LanguageTag language) {
        return TypicalQuestions.in(language.value());
    }

    private record Pair(LanguageTag question, LanguageTag sentence) {}
}

package io.glossa.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Paragraph;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.run.Latency;
import io.glossa.wire.TextSpan;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Hand-computed: three languages with ten sentences each, so en is 0 to 9, vi 10 to 19 and zh 20 to 29; the answer is
 * each one's third sentence: 2, 12 and 22.
 */
class RankingMeasuresTests {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final int SENTENCES = 10;

    private final List<Question> questions = List.of(question("en"), question("vi"), question("zh"));
    private final SentencePool pool = new SentencePool(new Corpus(
            List.of("en", "vi", "zh"),
            questions.stream().map(Question::paragraph).toList(),
            questions));
    private final RankingMeasures measures = new RankingMeasures(pool);

    @Test
    void aPerfectRankingScoresOne() {
        measures.add(questions.get(0), List.of(2, 12, 22));
        RetrievalScores scores = scores();
        assertThat(scores.map()).isEqualTo(1, EXACT);
        assertThat(scores.single().same()).isEqualTo(new PairScores(1, 1, 1));
        assertThat(scores.single().cross()).isEqualTo(new PairScores(1, 1, 1));
        assertThat(scores.maxRankDistance()).isEqualTo(2, EXACT);
        assertThat(scores.ownLanguageShare20()).isEqualTo(1 / 20.0, EXACT);
    }

    @Test
    void parallelSentencesAreTakenOutOfTheRankingOfOne() {
        // The golds stand at ranks 1, 3 and 5; without each other at 1, 2 and 3.
        measures.add(questions.get(0), List.of(2, 0, 12, 1, 22));
        RetrievalScores scores = scores();
        assertThat(scores.map()).isEqualTo((1 / 1.0 + 2 / 3.0 + 3 / 5.0) / 3, EXACT);
        assertThat(scores.pairs().get("en-en")).isEqualTo(new PairScores(1, 1, 1));
        assertThat(scores.pairs().get("en-vi").ndcg10()).isEqualTo(Math.log(2) / Math.log(3), EXACT);
        assertThat(scores.pairs().get("en-zh").ndcg10()).isEqualTo(0.5, EXACT);
        assertThat(scores.single().cross().r1()).isEqualTo(0, EXACT);
        assertThat(scores.single().cross().r10()).isEqualTo(1, EXACT);
        assertThat(scores.maxRankDistance()).isEqualTo(4, EXACT);
        assertThat(scores.ownLanguageShare20()).isEqualTo(3 / 20.0, EXACT);
    }

    @Test
    void whatIsNotRankedHasNoPrecisionAndStandsLastForTheDistance() {
        measures.add(questions.get(1), List.of(12, 2));
        RetrievalScores scores = scores();
        assertThat(scores.map()).isEqualTo((1.0 + 1.0 + 0) / 3, EXACT);
        assertThat(scores.pairs().get("vi-zh")).isEqualTo(new PairScores(0, 0, 0));
        assertThat(scores.maxRankDistance()).isEqualTo(3 * SENTENCES - 1, EXACT);
    }

    @Test
    void theEleventhIsNotAmongTheFirstTen() {
        List<Integer> others =
                IntStream.range(20, 30).filter(i -> i != 22).boxed().toList();
        List<Integer> ranking = new java.util.ArrayList<>(others);
        ranking.add(0);
        ranking.add(2);
        measures.add(questions.get(0), ranking);
        assertThat(scores().single().same()).isEqualTo(new PairScores(0, 0, 0));
    }

    @Test
    void distancesAreMeansOverQuestionLanguages() {
        measures.add(questions.get(0), List.of(2, 12, 22));
        measures.add(questions.get(0), List.of(2, 12, 0, 1, 22));
        measures.add(questions.get(1), List.of(2, 12, 22, 1));
        assertThat(scores().maxRankDistance()).isEqualTo(((2 + 4) / 2.0 + 2) / 2, EXACT);
    }

    @Test
    void hitsStandForTheSentencesThatTheyCover() {
        assertThat(pool.covered("vi", new TextSpan(0, 20))).containsExactly(10, 11);
        assertThat(pool.covered("vi", new TextSpan(4, 20))).containsExactly(10, 11);
        assertThat(pool.covered("vi", new TextSpan(7, 20))).containsExactly(11);
        assertThat(pool.covered("vi", new TextSpan(32, 36))).containsExactly(13);
        assertThat(pool.covered("nowhere", new TextSpan(0, 20))).isEmpty();
    }

    private RetrievalScores scores() {
        return measures.scores(new Latency(1, 1));
    }

    private static Question question(String language) {
        String text = "Sentence. ".repeat(SENTENCES);
        List<TextSpan> sentences = IntStream.range(0, SENTENCES)
                .mapToObj(i -> new TextSpan(i * 10, i * 10 + 9))
                .toList();
        Paragraph paragraph = new Paragraph(language, language, 0, text, sentences);
        return new Question("q", language, "Which?", paragraph, new TextSpan(20, 25), "Sente", 2);
    }
}

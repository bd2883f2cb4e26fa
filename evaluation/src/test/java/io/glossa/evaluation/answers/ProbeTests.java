package io.glossa.evaluation.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Paragraph;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbeTests {

    private static final List<String> LANGUAGES = List.of("en", "vi", "zh");
    private static final int ARTICLES = 16;

    private final Corpus corpus = corpus();
    private final Assignment assignment = new Assignment(corpus, 7);

    @Test
    void eachArticleIsStoredInOneLanguageOrLeftOut() {
        for (int article = 0; article < ARTICLES; article++) {
            int number = article;
            long stored = corpus.paragraphs().stream()
                    .filter(paragraph -> paragraph.article() == number && assignment.stored(paragraph))
                    .count();
            assertThat(stored).isEqualTo(assignment.leftOut(article) ? 0 : 1);
        }
        assertThat(corpus.paragraphs().stream().filter(paragraph -> assignment.leftOut(paragraph.article())))
                .hasSize(2 * LANGUAGES.size());
    }

    @Test
    void answerableQuestionsSpreadOverAllPairs() {
        List<Probe> probes = Probe.sample(corpus, assignment, List.of(), 18, 7);
        assertThat(probes.stream()
                        .filter(probe -> probe.source() != null)
                        .collect(Collectors.groupingBy(Probe::pair, Collectors.counting())))
                .hasSize(9)
                .allSatisfy((pair, count) -> assertThat(count).isEqualTo(2));
        assertThat(probes.stream().filter(probe -> probe.source() == null))
                .hasSize(4)
                .allMatch(probe -> assignment.leftOut(probe.asked().paragraph().article()));
    }

    @Test
    void evenAFewQuestionsAreAskedInEveryLanguageAndAnsweredFromEvery() {
        for (int seed = 0; seed < 50; seed++) {
            List<Probe> few = Probe.sample(corpus, assignment, List.of(), LANGUAGES.size(), seed).stream()
                    .filter(probe -> probe.source() != null)
                    .toList();
            assertThat(few)
                    .extracting(probe -> probe.asked().language())
                    .containsExactlyInAnyOrderElementsOf(LANGUAGES);
            assertThat(few)
                    .extracting(probe -> probe.source().language())
                    .containsExactlyInAnyOrderElementsOf(LANGUAGES);
        }
    }

    @Test
    void otherSeedsAskOtherPairsFirst() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(seed -> Probe.sample(corpus, assignment, List.of(), 1, seed)
                                .getFirst()
                                .pair())
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void onlyTheWantedPairsAreAsked() {
        assertThat(Probe.sample(corpus, assignment, List.of("vi-en"), 100, 7)).allSatisfy(probe -> {
            assertThat(probe.asked().language()).isEqualTo("vi");
            assertThat(probe.source() == null || probe.source().language().equals("en"))
                    .isTrue();
        });
    }

    private static Corpus corpus() {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (int article = 0; article < ARTICLES; article++) {
                TextSpan whole = new TextSpan(0, 4);
                Paragraph paragraph = new Paragraph(language + article, language, article, "Text", List.of(whole));
                paragraphs.add(paragraph);
                questions.add(new Question("q" + article, language, "Which?", paragraph, whole, "Text", 0));
            }
        }
        return new Corpus(LANGUAGES, paragraphs, questions);
    }
}

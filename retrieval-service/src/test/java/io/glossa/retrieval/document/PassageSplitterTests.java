package io.glossa.retrieval.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.language.SentenceSegmenter;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PassageSplitterTests {

    private final PassageSplitter splitter = new PassageSplitter(10, text -> text.split("\\s+").length);

    @Test
    void fillsPassagesUpToTheBudget() {
        assertThat(texts("One two three four. Five six seven eight. Nine ten eleven."))
                .containsExactly("One two three four. Five six seven eight.", "Nine ten eleven.");
    }

    @Test
    void aSentenceOverTheBudgetStandsAlone() {
        assertThat(texts("Short. One two three four five six seven eight nine ten eleven twelve. Short again."))
                .containsExactly(
                        "Short.", "One two three four five six seven eight nine ten eleven twelve.", "Short again.");
    }

    @Test
    void aMarkdownHeadingBeginsAPassage() {
        assertThat(texts("# Gates\nThey open.\n## Ships\nThey wait."))
                .containsExactly("# Gates\nThey open.", "## Ships\nThey wait.");
    }

    @Test
    void anEmptyLineEndsAPassageThatIsHalfFull() {
        assertThat(texts("One two three four five.\n\nSix seven."))
                .containsExactly("One two three four five.", "Six seven.");
        assertThat(texts("One.\n\nSix seven.")).containsExactly("One.\n\nSix seven.");
    }

    @Test
    void randomTextLosesNothingButWhiteSpace() {
        long seed = System.nanoTime();
        RandomGenerator random = new java.util.Random(seed);
        String[] pieces = {
            "a",
            "Ä",
            "e\u0301",
            "\uD83D\uDEA2",
            " ",
            "\n",
            "\n\n",
            ". ",
            "! ",
            "שלום",
            "مرحبا؟ ",
            "สวัสดี",
            "你好。",
            "# ",
            "\t",
            "हिन्दी। ",
            "3.14",
            "Dr. "
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder builder = new StringBuilder();
            int length = random.nextInt(1, 120);
            for (int i = 0; i < length; i++) {
                builder.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = builder.toString();
            List<TextSpan> sentences = new SentenceSegmenter(60).sentences(text, LanguageTag.of("en"));
            List<PassageDraft> passages = splitter.split(text, sentences);
            assertThat(passages.stream().flatMap(passage -> passage.sentences().stream()))
                    .as("seed %d round %d", seed, round)
                    .containsExactlyElementsOf(sentences);
            int covered = 0;
            for (PassageDraft passage : passages) {
                assertThat(text.substring(covered, passage.span().start()))
                        .as("seed %d round %d", seed, round)
                        .isBlank();
                covered = passage.span().end();
            }
            assertThat(text.substring(covered))
                    .as("seed %d round %d", seed, round)
                    .isBlank();
        }
    }

    private List<String> texts(String text) {
        List<TextSpan> sentences = new SentenceSegmenter().sentences(text, LanguageTag.of("en"));
        return splitter.split(text, sentences).stream()
                .map(passage -> passage.span().of(text))
                .toList();
    }
}

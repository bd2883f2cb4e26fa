package io.glossa.translation.translating;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.language.SentenceSegmenter;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PiecesTests {

    private static final LanguageTag GERMAN = LanguageTag.of("de");
    private static final List<String> PARTS = List.of(
            "Das ist ein Satz. ",
            "Noch einer! ",
            "\n",
            "\r\n",
            "\n\n  ",
            "🚲🚲 fährt. ",
            "นี่คือประโยค ",
            "هذه جملة. ",
            "e\u0301té. ",
            "- Punkt",
            "\t",
            " ");

    private final Pieces pieces = new Pieces(new SentenceSegmenter(), 60);

    @Test
    void sentencesOfOneLineStayTogetherUpToTheLimit() {
        String text = "Eins ist kurz. Zwei ist kurz. Drei ist deutlich länger als die beiden davor.";

        assertThat(pieces.of(text, GERMAN).stream().map(piece -> piece.of(text)))
                .containsExactly("Eins ist kurz. Zwei ist kurz.", "Drei ist deutlich länger als die beiden davor.");
    }

    @Test
    void aPieceNeverCrossesALineBreak() {
        String text = "Eins.\nZwei.\r\nDrei.\u2028Vier.";

        assertThat(pieces.of(text, GERMAN).stream().map(piece -> piece.of(text)))
                .containsExactly("Eins.", "Zwei.", "Drei.", "Vier.");
    }

    @RepeatedTest(50)
    void whatStandsBetweenThePiecesIsWhiteSpaceAndNothingIsLost() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder builder = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            builder.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        String text = builder.toString();
        StringBuilder rebuilt = new StringBuilder();
        int end = 0;
        for (TextSpan piece : pieces.of(text, GERMAN)) {
            String between = text.substring(end, piece.start());
            assertThat(between).as("seed %d", seed).isBlank();
            assertThat(piece.of(text)).as("seed %d", seed).isNotBlank().doesNotContain("\n");
            rebuilt.append(between).append(piece.of(text));
            end = piece.end();
        }
        assertThat(rebuilt + text.substring(end)).as("seed %d", seed).isEqualTo(text);
        assertThat(text.substring(end)).as("seed %d", seed).isBlank();
    }
}

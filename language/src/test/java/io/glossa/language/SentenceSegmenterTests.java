package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SentenceSegmenterTests {

    private final SentenceSegmenter segmenter = new SentenceSegmenter();

    private List<String> sentences(String language, String text) {
        return segmenter.sentences(text, LanguageTag.of(language)).stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void keepsAbbreviationsAndInitialsInside() {
        assertThat(sentences("en", "Dr. Smith met J. R. Brown on Nov. 3. They talked, e.g. about X."))
                .containsExactly("Dr. Smith met J. R. Brown on Nov. 3.", "They talked, e.g. about X.");
        assertThat(sentences("de", "Am 3. Oktober kam Dr. Weber z. B. nach Ulm. Er blieb."))
                .containsExactly("Am 3. Oktober kam Dr. Weber z. B. nach Ulm.", "Er blieb.");
        assertThat(sentences("ru", "А. С. Пушкин жил на ул. Мойка. Он писал."))
                .containsExactly("А. С. Пушкин жил на ул. Мойка.", "Он писал.");
        assertThat(sentences("vi", "TS. Nguyễn sống ở TP. Huế. Ông dạy học."))
                .containsExactly("TS. Nguyễn sống ở TP. Huế.", "Ông dạy học.");
    }

    @Test
    void knowsTheSentenceMarksOfOtherScripts() {
        assertThat(sentences("hi", "यह पहला है। यह दूसरा है।")).containsExactly("यह पहला है।", "यह दूसरा है।");
        assertThat(sentences("zh", "第一句。第二句！“第三句？”好。")).hasSize(4);
        assertThat(sentences("ar", "هل هذا صحيح؟ نعم.")).containsExactly("هل هذا صحيح؟", "نعم.");
    }

    @Test
    void endsASentenceAtEachLineBreak() {
        assertThat(sentences("en", "# Opening hours\n\n- Monday to Friday\r\n- not on Sunday\nDr.\nWho"))
                .containsExactly("# Opening hours", "- Monday to Friday", "- not on Sunday", "Dr.", "Who");
    }

    @Test
    void cutsALongThaiTextAtSpaces() {
        String clause = "ห้องสมุดเปิดให้บริการทุกวันตั้งแต่เวลาเก้านาฬิกาถึงสิบเจ็ดนาฬิกายกเว้นวันหยุด";
        assertThat(sentences("th", clause + " " + clause)).containsExactly(clause, clause);
    }

    @Test
    void boundsAMegabyteWithoutASpace() {
        String text = "a".repeat(1_000_000);
        List<TextSpan> found =
                Assertions.assertTimeout(Duration.ofSeconds(5), () -> segmenter.sentences(text, LanguageTag.of("en")));
        assertThat(found).hasSize(1000).allMatch(span -> span.length() <= 1000);
    }

    @Test
    void coversAnyTextInOrderButForWhiteSpace() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] parts = {
            "a", "Z", ".", " ", "\n", "।", "。", "😀", "e\u0301", "ก", "ا", "1", "\uD83D", "\uDE00", "\u200D", "\t"
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder builder = new StringBuilder();
            for (int index = random.nextInt(400); index > 0; index--) {
                builder.append(parts[random.nextInt(parts.length)]);
            }
            String text = builder.toString();
            int last = 0;
            for (TextSpan span :
                    new SentenceSegmenter(40).sentences(text, LanguageTag.of(round % 2 == 0 ? "en" : "th"))) {
                assertThat(text.substring(last, span.start()))
                        .as("seed %d", seed)
                        .isBlank();
                assertThat(span.length()).as("seed %d", seed).isBetween(1, 40);
                last = span.end();
            }
            assertThat(text.substring(last)).as("seed %d", seed).isBlank();
        }
    }
}

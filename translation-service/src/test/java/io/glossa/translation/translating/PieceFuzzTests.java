package io.glossa.translation.translating;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.language.SentenceSegmenter;
import io.glossa.translation.translating.Outcome.Done;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.translation.TranslationResponse.Segment;
import java.util.List;

class PieceFuzzTests {

    private static final List<String> LANGUAGES = List.of("en", "th", "zh", "ar", "und");

    @FuzzTest
    void aTextThatIsItsOwnTranslationComesBackWhole(FuzzedDataProvider data) {
        LanguageTag language = LanguageTag.of(data.pickValue(LANGUAGES));
        Pieces pieces = new Pieces(new SentenceSegmenter(), data.consumeInt(40, 600));
        String text = data.consumeRemainingAsString();

        Assembly assembly = new Assembly(text);
        for (TextSpan piece : pieces.of(text, language)) {
            String part = piece.of(text);
            assertThat(part.lines()).hasSize(1);
            TextSpan whole = new TextSpan(0, part.length());
            assembly.add(
                    piece,
                    new Done(part, "p", List.of(), false, List.of(new Segment(whole, whole)), List.of(), List.of()));
        }
        Done done = assembly.done();

        assertThat(done.text()).isEqualTo(text);
        assertThat(done.segments())
                .allSatisfy(segment -> assertThat(segment.source()).isEqualTo(segment.target()));
    }
}

package io.glossa.answer.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.encoder.alignment.Projection;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LabelledSpansTests {

    private static final String TARGET = "In Wien lebte Anna Maria Huber";

    @Test
    void labelsOfOneTypeInARowAreOneSpan() {
        LabelledSpans spans = LabelledSpans.read(
                List.of("B-PER", "I-PER", "O", "B-LOC", "B-LOC"), words("Anna Huber visits Vienna Graz"));

        assertThat(spans.types()).containsExactly("PER", "LOC", "LOC");
        assertThat(spans.spans()).containsExactly(new TextSpan(0, 10), new TextSpan(18, 24), new TextSpan(25, 29));
    }

    @Test
    void anInsideLabelAfterAnotherTypeOpensASpan() {
        LabelledSpans spans = LabelledSpans.read(List.of("I-PER", "I-LOC", "O", "I-LOC"), words("Anna Wien ist da"));

        assertThat(spans.types()).containsExactly("PER", "LOC", "LOC");
    }

    @Test
    void asManyLabelsAsTokensAreNeeded() {
        assertThatThrownBy(() -> LabelledSpans.read(List.of("O"), words("Anna Huber")))
                .isInstanceOf(InvalidAlignmentException.class)
                .hasMessageStartingWith("1 labels for 2 tokens");
    }

    @Test
    void theWordsOfASpanAreLabelledInTheTargetsOrder() {
        LabelledSpans spans = new LabelledSpans(List.of("PER", "LOC"), List.of(new TextSpan(0, 4), new TextSpan(5, 9)));

        assertThat(labels(spans, List.of(found(14, 30, 0.9), found(3, 7, 0.8))))
                .containsExactly("O", "B-LOC", "O", "B-PER", "I-PER", "I-PER");
    }

    @Test
    void theSurerOfTwoSpansHasTheWord() {
        LabelledSpans spans = new LabelledSpans(List.of("PER", "ORG"), List.of(new TextSpan(0, 4), new TextSpan(5, 9)));

        assertThat(labels(spans, List.of(found(14, 24, 0.5), found(20, 30, 0.9))))
                .containsExactly("O", "O", "O", "B-PER", "B-ORG", "I-ORG");
    }

    @Test
    void aSpanThatFoundNoPlaceLabelsNothing() {
        LabelledSpans spans = new LabelledSpans(List.of("PER"), List.of(new TextSpan(0, 4)));

        assertThat(labels(spans, List.of(new Projection(new TextSpan(0, TARGET.length()), 0.1, true))))
                .containsOnly("O");
    }

    private static List<String> labels(LabelledSpans spans, List<Projection> projections) {
        return spans.write(projections, TARGET, words(TARGET)).stream()
                .map(ProjectedLabel::label)
                .toList();
    }

    private static Projection found(int start, int end, double confidence) {
        return new Projection(new TextSpan(start, end), confidence, false);
    }

    private static List<TextSpan> words(String text) {
        List<TextSpan> words = new ArrayList<>();
        Pattern.compile("\\S+")
                .matcher(text)
                .results()
                .forEach(word -> words.add(new TextSpan(word.start(), word.end())));
        return words;
    }
}

package io.glossa.answer.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.encoder.alignment.Projection;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedLabel;
import java.util.ArrayList;
import java.util.List;

class LabelFuzzTests {

    private static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC");

    @FuzzTest
    void labelsThatStayOnTheirTextComeBack(FuzzedDataProvider data) {
        StringBuilder text = new StringBuilder();
        List<TextSpan> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        while (data.remainingBytes() > 0 && words.size() < 40) {
            int start = text.length() + data.consumeInt(0, 2);
            text.repeat(' ', start - text.length());
            text.repeat('x', data.consumeInt(1, 6));
            words.add(new TextSpan(start, text.length()));
            labels.add(data.pickValue(LABELS));
        }

        LabelledSpans read = LabelledSpans.read(labels, words);
        List<Projection> projections = read.spans().stream()
                .map(span -> new Projection(span, data.consumeProbabilityDouble(), false))
                .toList();
        List<ProjectedLabel> written = read.write(projections, text.toString(), words);

        assertThat(written).extracting(ProjectedLabel::token).isEqualTo(words);
        assertThat(written)
                .allSatisfy(label ->
                        assertThat(label.text()).isEqualTo(label.token().of(text.toString())));
        LabelledSpans again =
                LabelledSpans.read(written.stream().map(ProjectedLabel::label).toList(), words);
        assertThat(again).isEqualTo(read);
    }
}

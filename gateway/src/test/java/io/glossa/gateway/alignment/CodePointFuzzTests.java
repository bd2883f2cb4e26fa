package io.glossa.gateway.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedSpan;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

class CodePointFuzzTests {

    @FuzzTest
    void spansComeBackInTheClientsUnit(FuzzedDataProvider data) {
        int start = data.consumeInt(0, 40);
        TextSpan span = new TextSpan(start, data.consumeInt(start, 60));
        boolean large = data.consumeByte() == 1;
        String given = data.consumeRemainingAsString();
        // What fits into a body: many spans far into a long text.
        String text = large ? "\uD83D\uDEB2".repeat(200_000) + given : given;
        List<TextSpan> spans = large ? Collections.nCopies(20_000, new TextSpan(199_000, 199_001)) : List.of(span);
        CodePointOffsets offsets =
                new CodePointOffsets(new AlignmentRequest(text, text, spans, null, null, OffsetUnit.CODE_POINT));
        int characters = text.codePointCount(0, text.length());
        AlignmentRequest inUnits;
        try {
            inUnits = offsets.utf16Request();
        } catch (InvalidRequestException refused) {
            assertThat(spans.getFirst().end()).isGreaterThan(characters);
            return;
        }

        List<ProjectedSpan> projected = Objects.requireNonNull(inUnits.spans()).stream()
                .map(each -> new ProjectedSpan(each, each, each.of(text), 1, false))
                .toList();
        AlignmentResponse back =
                offsets.convert(new AlignmentResponse(List.of(), 1, projected, null, List.of(), OffsetUnit.UTF16));

        assertThat(back.spans()).extracting(ProjectedSpan::source).isEqualTo(spans);
        int[] letters = text.codePoints().toArray();
        TextSpan first = spans.getFirst();
        assertThat(back.spans().getFirst().text()).isEqualTo(new String(letters, first.start(), first.length()));
    }
}

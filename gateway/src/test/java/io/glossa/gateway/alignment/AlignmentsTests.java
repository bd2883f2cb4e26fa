package io.glossa.gateway.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentApi;
import io.glossa.wire.alignment.AlignmentBatch;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.WordPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.ResourceAccessException;

class AlignmentsTests {

    private static final AlignmentRequest FIRST = pair("Rad", "bike");
    private static final AlignmentRequest SECOND = pair("Hof", "yard");
    private static final AlignmentRequest THIRD = pair("Tor", "gate");

    private final List<List<AlignmentRequest>> asked = new ArrayList<>();
    private boolean down;

    @Test
    void whatWasAlignedIsNotAskedForAgainAndAllKeepTheirPlaces() {
        Alignments alignments = alignments(DataSize.ofMegabytes(1));
        alignments.align(List.of(SECOND));

        List<Optional<AlignmentResponse>> found = alignments.align(List.of(FIRST, SECOND, THIRD));

        assertThat(asked).containsExactly(List.of(SECOND), List.of(FIRST, THIRD));
        assertThat(found).containsExactly(aligned(FIRST), aligned(SECOND), aligned(THIRD));
    }

    @Test
    void otherSpansAreAnotherQuestion() {
        Alignments alignments = alignments(DataSize.ofMegabytes(1));
        AlignmentRequest withSpan = AlignmentRequest.ofSpans("Rad", "bike", List.of(new TextSpan(0, 3)));

        alignments.align(List.of(FIRST));
        alignments.align(List.of(withSpan));

        assertThat(asked).containsExactly(List.of(FIRST), List.of(withSpan));
    }

    @Test
    void aFailureIsNotRemembered() {
        Alignments alignments = alignments(DataSize.ofMegabytes(1));
        down = true;

        assertThat(alignments.align(List.of(FIRST))).containsExactly(Optional.empty());

        down = false;

        assertThat(alignments.align(List.of(FIRST))).containsExactly(aligned(FIRST));
    }

    @Test
    void withoutRoomNothingIsRemembered() {
        Alignments alignments = alignments(DataSize.ofBytes(0));

        alignments.align(List.of(FIRST));
        alignments.align(List.of(FIRST));

        assertThat(asked).hasSize(2);
    }

    @Test
    void noMoreIsRememberedThanThereIsRoomFor() {
        Alignments alignments = alignments(DataSize.ofBytes(1_000));
        for (int i = 0; i < 100; i++) {
            alignments.align(List.of(pair("Rad " + i, "bike " + i)));
        }
        asked.clear();

        for (int i = 0; i < 100; i++) {
            alignments.align(List.of(pair("Rad " + i, "bike " + i)));
        }

        assertThat(asked).hasSizeGreaterThan(90);
    }

    private Alignments alignments(DataSize remembered) {
        AlignmentApi api = new AlignmentApi() {

            @Override
            public AlignmentResponse align(AlignmentRequest request) {
                throw new UnsupportedOperationException();
            }

            @Override
            public AlignmentBatch.Result alignAll(AlignmentBatch batch) {
                asked.add(batch.pairs());
                if (down) {
                    throw new ResourceAccessException("down");
                }
                return new AlignmentBatch.Result(batch.pairs().stream()
                        .map(pair -> aligned(pair).orElseThrow())
                        .toList());
            }
        };
        return new Alignments(api, new AlignmentSettings(20_000, 8_000, remembered));
    }

    private static AlignmentRequest pair(String source, String target) {
        return AlignmentRequest.ofSpans(source, target, List.of());
    }

    /** Tells the pair that it is of by where its words end. */
    private static Optional<AlignmentResponse> aligned(AlignmentRequest pair) {
        WordPair words = new WordPair(
                new TextSpan(0, pair.source().length()),
                new TextSpan(0, pair.target().length()),
                pair.source().charAt(0) / 128.0);
        return Optional.of(new AlignmentResponse(List.of(words), 1, List.of(), null, List.of(), OffsetUnit.UTF16));
    }
}

package io.glossa.wire.alignment;

import java.util.List;

/** Several pairs of texts, each answered in its place. */
public record AlignmentBatch(List<AlignmentRequest> pairs) {

    public AlignmentBatch {
        pairs = List.copyOf(pairs);
    }

    public record Result(List<AlignmentResponse> alignments) {

        public Result {
            alignments = List.copyOf(alignments);
        }
    }
}

package io.glossa.answer.alignment;

import io.glossa.wire.alignment.AlignmentApi;
import io.glossa.wire.alignment.AlignmentBatch;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AlignmentController implements AlignmentApi {

    private final AlignmentLimits limits;
    private final Alignments alignments;

    AlignmentController(AlignmentLimits limits, Alignments alignments) {
        this.limits = limits;
        this.alignments = alignments;
    }

    @Override
    public AlignmentResponse align(AlignmentRequest request) {
        limits.check(request);
        return alignments.align(List.of(request)).getFirst();
    }

    @Override
    public AlignmentBatch.Result alignAll(AlignmentBatch batch) {
        limits.check(batch);
        return new AlignmentBatch.Result(alignments.align(batch.pairs()));
    }
}

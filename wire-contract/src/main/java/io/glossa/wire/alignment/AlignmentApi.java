package io.glossa.wire.alignment;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** Word alignment over HTTP, served by the answer service. Errors are RFC 9457 problem details. */
public interface AlignmentApi {

    @PostExchange("/v1/align")
    AlignmentResponse align(@RequestBody AlignmentRequest request);

    /** Many pairs of texts at once, which costs less than one by one. */
    @PostExchange("/v1/alignments")
    AlignmentBatch.Result alignAll(@RequestBody AlignmentBatch batch);
}

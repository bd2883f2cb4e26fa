package io.glossa.gateway.alignment;

import io.glossa.gateway.load.Capacity;
import io.glossa.gateway.load.Work;
import io.glossa.gateway.web.CleanText;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.alignment.AlignmentApi;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands alignments on to the answer service, in whatever unit the client counts. */
@RestController
@Tag(name = "Translation", description = "Texts in another language, and what corresponds to what.")
class AlignmentController {

    private final AlignmentApi alignments;
    private final Capacity capacity;

    AlignmentController(AlignmentApi alignments, Capacity capacity) {
        this.alignments = alignments;
        this.capacity = capacity;
    }

    @PostMapping("/v1/align")
    @Operation(summary = "Carries spans or BIO labels from a text onto its translation", description = """
                    The alignment that citations are made with. `words` are the pairs that mean the same. Each of `spans`
                    comes back with its place in the target; one that cannot be found with confidence comes back as the
                    whole target with `fallback`. With `labels`, each word of the target gets its label; what spans
                    compete for, the surest has. Made for sentences and short paragraphs: a warning says from where on
                    a text was too long to be read.""")
    AlignmentResponse align(@RequestBody AlignmentRequest request) {
        CleanText.require("source", request.source());
        CleanText.require("target", request.target());
        OffsetUnit unit = Objects.requireNonNullElse(request.offsets(), OffsetUnit.UTF16);
        return switch (unit) {
            case UTF16 -> capacity.within(Work.ALIGNMENT, () -> alignments.align(request));
            case CODE_POINT -> {
                CodePointOffsets offsets = new CodePointOffsets(request);
                yield offsets.convert(capacity.within(Work.ALIGNMENT, () -> alignments.align(offsets.utf16Request())));
            }
        };
    }
}

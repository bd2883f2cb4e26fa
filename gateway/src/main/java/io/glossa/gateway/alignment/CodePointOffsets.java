package io.glossa.gateway.alignment;

import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedLabel;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedSpan;
import io.glossa.wire.alignment.AlignmentResponse.WordPair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alignment's offsets for a client that counts code points. */
final class CodePointOffsets {

    private final AlignmentRequest request;

    CodePointOffsets(AlignmentRequest request) {
        this.request = request;
    }

    /** @throws InvalidRequestException if a span lies outside of its text, or a text is missing */
    AlignmentRequest utf16Request() {
        requirePresent("source", request.source());
        requirePresent("target", request.target());
        return new AlignmentRequest(
                request.source(),
                request.target(),
                utf16("spans", request.spans()),
                request.labels(),
                utf16("tokens", request.tokens()),
                OffsetUnit.UTF16);
    }

    AlignmentResponse convert(AlignmentResponse response) {
        List<ProjectedLabel> labels = response.labels() == null
                ? null
                : response.labels().stream()
                        .map(label -> new ProjectedLabel(
                                target(label.token()), label.text(), label.label(), label.confidence()))
                        .toList();
        return new AlignmentResponse(
                response.words().stream()
                        .map(pair -> new WordPair(source(pair.source()), target(pair.target()), pair.confidence()))
                        .toList(),
                response.coverage(),
                response.spans().stream()
                        .map(span -> new ProjectedSpan(
                                source(span.source()),
                                target(span.target()),
                                span.text(),
                                span.confidence(),
                                span.fallback()))
                        .toList(),
                labels,
                response.warnings(),
                OffsetUnit.CODE_POINT);
    }

    private @Nullable List<TextSpan> utf16(String field, @Nullable List<TextSpan> spans) {
        if (spans == null) {
            return null;
        }
        List<TextSpan> converted = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            converted.add(utf16("%s[%d]".formatted(field, i), spans.get(i)));
        }
        return converted;
    }

    private TextSpan utf16(String field, @Nullable TextSpan span) {
        if (span == null) {
            throw new InvalidRequestException(field, "The span is missing.");
        }
        try {
            return new TextSpan(
                    OffsetUnit.CODE_POINT.toUtf16(request.source(), span.start()),
                    OffsetUnit.CODE_POINT.toUtf16(request.source(), span.end()));
        } catch (IndexOutOfBoundsException e) {
            throw new InvalidRequestException(field, "The span ends after its text.");
        }
    }

    private TextSpan source(TextSpan span) {
        return codePoints(request.source(), span);
    }

    private TextSpan target(TextSpan span) {
        return codePoints(request.target(), span);
    }

    private static TextSpan codePoints(String text, TextSpan span) {
        return new TextSpan(
                OffsetUnit.CODE_POINT.convert(text, span.start()), OffsetUnit.CODE_POINT.convert(text, span.end()));
    }

    private static void requirePresent(String field, @Nullable String text) {
        if (text == null) {
            throw new InvalidRequestException(field, "The text is missing.");
        }
    }
}

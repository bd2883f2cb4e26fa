package io.glossa.gateway.alignment;

import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.CodePointIndex;
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
    private final CodePointIndex source;
    private final CodePointIndex target;

    /** @throws InvalidRequestException if a text is missing */
    CodePointOffsets(AlignmentRequest request) {
        this.request = request;
        this.source = CodePointIndex.of(present("source", request.source()));
        this.target = CodePointIndex.of(present("target", request.target()));
    }

    /** @throws InvalidRequestException if a span lies outside of its text */
    AlignmentRequest utf16Request() {
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
            return new TextSpan(source.utf16(span.start()), source.utf16(span.end()));
        } catch (IndexOutOfBoundsException e) {
            throw new InvalidRequestException(field, "The span ends after its text.");
        }
    }

    private TextSpan source(TextSpan span) {
        return codePoints(source, span);
    }

    private TextSpan target(TextSpan span) {
        return codePoints(target, span);
    }

    private static TextSpan codePoints(CodePointIndex text, TextSpan span) {
        return new TextSpan(text.codePoints(span.start()), text.codePoints(span.end()));
    }

    /** JSON can leave out or null what the contract promises. */
    private static String present(String field, @Nullable String text) {
        if (text == null) {
            throw new InvalidRequestException(field, "The text is missing.");
        }
        return text;
    }
}

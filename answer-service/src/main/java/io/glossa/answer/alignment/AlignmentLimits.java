package io.glossa.answer.alignment;

import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentBatch;
import io.glossa.wire.alignment.AlignmentRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses what an alignment may take for granted: texts that are there, spans inside them, labels that are labels. */
final class AlignmentLimits {

    private static final Pattern LABEL = Pattern.compile("O|[BI]-\\S{1,100}");

    private final AlignmentProperties properties;

    AlignmentLimits(AlignmentProperties properties) {
        this.properties = properties;
    }

    /** @throws InvalidAlignmentException naming the field */
    void check(AlignmentBatch batch) {
        if (batch.pairs().size() > properties.maxPairs()) {
            throw new InvalidAlignmentException(
                    "pairs", "%d pairs; at most %d.".formatted(batch.pairs().size(), properties.maxPairs()));
        }
        long length = 0;
        for (int i = 0; i < batch.pairs().size(); i++) {
            AlignmentRequest pair = batch.pairs().get(i);
            check(pair, "pairs[%d].".formatted(i));
            length += pair.source().length() + pair.target().length();
        }
        if (length > properties.maxBatchLength()) {
            throw new InvalidAlignmentException(
                    "pairs",
                    "The texts have %d characters; at most %d.".formatted(length, properties.maxBatchLength()));
        }
    }

    /** @throws InvalidAlignmentException naming the field */
    void check(AlignmentRequest request) {
        check(request, "");
    }

    private void check(AlignmentRequest request, String path) {
        checkText(path + "source", request.source());
        checkText(path + "target", request.target());
        checkSpans(path + "spans", request.spans(), request.source());
        checkSpans(path + "tokens", request.tokens(), request.source());
        checkOrder(path + "tokens", request.tokens());
        checkLabels(path + "labels", request.labels());
        if (request.tokens() != null && request.labels() == null) {
            throw new InvalidAlignmentException(path + "labels", "There are tokens, but no labels for them.");
        }
        if (request.offsets() == OffsetUnit.CODE_POINT) {
            throw new InvalidAlignmentException(path + "offsets", "This service counts in UTF-16 code units only.");
        }
    }

    /** JSON can leave out or null what the contract promises. */
    private void checkText(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidAlignmentException(field, "The text is missing or empty.");
        }
        if (text.length() > properties.maxTextLength()) {
            throw new InvalidAlignmentException(
                    field,
                    "The text has %d characters; at most %d. Longer ones go sentence by sentence."
                            .formatted(text.length(), properties.maxTextLength()));
        }
        if (text.codePoints().anyMatch(codePoint -> codePoint == 0 || isSurrogate(codePoint))) {
            throw new InvalidAlignmentException(field, "The text holds NUL or half of a surrogate pair.");
        }
    }

    private void checkSpans(String field, @Nullable List<TextSpan> spans, String text) {
        if (spans == null) {
            return;
        }
        if (spans.size() > properties.maxSpans()) {
            throw new InvalidAlignmentException(
                    field, "There are %d; at most %d.".formatted(spans.size(), properties.maxSpans()));
        }
        for (int i = 0; i < spans.size(); i++) {
            TextSpan span = spans.get(i);
            String place = "%s[%d]".formatted(field, i);
            if (span == null) {
                throw new InvalidAlignmentException(place, "The span is missing.");
            }
            if (span.length() == 0) {
                throw new InvalidAlignmentException(place, "The span is empty.");
            }
            if (span.end() > text.length()) {
                throw new InvalidAlignmentException(
                        place, "The span ends at %d, its text at %d.".formatted(span.end(), text.length()));
            }
            if (splitsPair(text, span.start()) || splitsPair(text, span.end())) {
                throw new InvalidAlignmentException(place, "The span cuts a surrogate pair in two.");
            }
        }
    }

    private static void checkOrder(String field, @Nullable List<TextSpan> tokens) {
        for (int i = 1; tokens != null && i < tokens.size(); i++) {
            if (tokens.get(i).start() < tokens.get(i - 1).end()) {
                throw new InvalidAlignmentException(
                        "%s[%d]".formatted(field, i), "The token begins before the one before it ends.");
            }
        }
    }

    private static void checkLabels(String field, @Nullable List<String> labels) {
        for (int i = 0; labels != null && i < labels.size(); i++) {
            String label = labels.get(i);
            if (label == null || !LABEL.matcher(label).matches()) {
                throw new InvalidAlignmentException(
                        "%s[%d]".formatted(field, i), "'%s' is none of O, B-TYPE and I-TYPE.".formatted(label));
            }
        }
    }

    private static boolean splitsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}

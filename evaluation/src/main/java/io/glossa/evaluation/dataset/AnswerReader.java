package io.glossa.evaluation.dataset;

import io.glossa.evaluation.dataset.OwnQuestion.Gold;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.retrieval.Document;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds answers, {@code {"document", "start", "end", "text"?}}, against the documents that they name. */
final class AnswerReader {

    private final OffsetUnit unit;
    private final Function<String, Optional<Document>> documents;
    private final Map<String, Optional<Document>> known = new HashMap<>();

    /**
     * @param unit what offsets are counted in
     * @param documents finds a document of the collection by its identifier
     */
    AnswerReader(OffsetUnit unit, Function<String, Optional<Document>> documents) {
        this.unit = unit;
        this.documents = documents;
    }

    /** As it is in a line of JSON. */
    record Answer(
            @Nullable String document,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String text) {}

    Document document(LinePlace place, String id) {
        return known.computeIfAbsent(id, documents)
                .orElseThrow(() -> place.wrong("names the document '%s', which the collection lacks".formatted(id)));
    }

    /** @param asker what has the answer, to name it in a complaint */
    Gold gold(LinePlace place, String asker, Document document, Answer answer) {
        Integer start = place.required(answer.start(), "start of an answer");
        Integer end = place.required(answer.end(), "end of an answer");
        String text = document.text();
        int length = unit.convert(text, text.length());
        if (start < 0 || end > length || start >= end) {
            throw place.wrong("%s has an answer from %d to %d, the document '%s' has %d %s"
                    .formatted(asker, start, end, document.id(), length, named(unit)));
        }
        String found = at(text, start, end, unit);
        if (answer.text() != null && !found.equals(answer.text())) {
            throw place.wrong(otherText(asker, document, answer, start, end, found));
        }
        TextSpan span = unit == OffsetUnit.UTF16
                ? new TextSpan(start, end)
                : new TextSpan(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        return new Gold(document.id(), span, found);
    }

    private String otherText(String asker, Document document, Answer answer, int start, int end, String found) {
        OffsetUnit other = unit == OffsetUnit.UTF16 ? OffsetUnit.CODE_POINT : OffsetUnit.UTF16;
        if (at(document.text(), start, end, other).equals(answer.text())) {
            return "%s counts its offsets in %s, not in %s: say --offsets %s"
                    .formatted(asker, named(other), named(unit), other.value());
        }
        return "%s has the text '%s', but '%s' has '%s' from %d to %d"
                .formatted(asker, answer.text(), document.id(), found, start, end);
    }

    private static String at(String text, int start, int end, OffsetUnit unit) {
        if (end > unit.convert(text, text.length())) {
            return "";
        }
        return switch (unit) {
            case UTF16 -> text.substring(start, end);
            case CODE_POINT -> text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        };
    }

    private static String named(OffsetUnit unit) {
        return switch (unit) {
            case UTF16 -> "UTF-16 code units";
            case CODE_POINT -> "code points";
        };
    }
}

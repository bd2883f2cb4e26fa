package io.glossa.gateway.stream;

import io.glossa.wire.OffsetUnit;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.ask.AskResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer's text in pieces that end where its claims end. */
public final class AnswerParts {

    private AnswerParts() {}

    /** @param claim the one that ends with the text; none after the last one */
    public record Part(String text, @Nullable Claim claim) {}

    /** The pieces, none of them empty; together they are the text. */
    public static List<Part> of(AskResponse response) {
        String text = response.answer().text();
        List<Part> parts = new ArrayList<>();
        int begin = 0;
        for (Claim claim : response.claims()) {
            int end = utf16(text, claim.end(), response.offsets());
            if (end > begin) {
                parts.add(new Part(text.substring(begin, end), claim));
                begin = end;
            }
        }
        if (begin < text.length()) {
            parts.add(new Part(text.substring(begin), null));
        }
        return parts;
    }

    private static int utf16(String text, int offset, OffsetUnit unit) {
        return switch (unit) {
            case UTF16 -> offset;
            case CODE_POINT -> text.offsetByCodePoints(0, offset);
        };
    }
}

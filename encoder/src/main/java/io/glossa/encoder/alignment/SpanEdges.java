package io.glossa.encoder.alignment;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.glossa.wire.TextSpan;
import java.util.ArrayDeque;
import java.util.Deque;

/** Takes in the bracket just outside a span whose partner is inside, so that no quote begins "county) or". */
final class SpanEdges {

    private SpanEdges() {}

    static TextSpan withWholeBrackets(String text, TextSpan span) {
        Deque<Integer> open = new ArrayDeque<>();
        int start = span.start();
        int end = span.end();
        for (int i = start; i < span.end(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            int partner = UCharacter.getBidiPairedBracket(codePoint);
            switch (UCharacter.getIntPropertyValue(codePoint, UProperty.BIDI_PAIRED_BRACKET_TYPE)) {
                case UCharacter.BidiPairedBracketType.OPEN -> open.push(partner);
                case UCharacter.BidiPairedBracketType.CLOSE -> {
                    if (open.isEmpty()) {
                        if (start > 0 && text.codePointBefore(start) == partner) {
                            start -= Character.charCount(partner);
                        }
                    } else if (open.peek() == codePoint) {
                        open.pop();
                    }
                }
                default -> {}
            }
        }
        while (!open.isEmpty() && end < text.length() && text.codePointAt(end) == open.peek()) {
            end += Character.charCount(open.pop());
        }
        return new TextSpan(start, end);
    }
}

package io.glossa.language;

import io.glossa.wire.TextSpan;

/** A candidate for a name, or another stretch that stays as it is in any language. */
public record NameMention(TextSpan span, String text, Kind kind) {

    public enum Kind {
        /** Capitalised words in a row, or Latin words in a text of another script. */
        NAME,
        /** Capital letters with digits: {@code AB-1234}. */
        CODE,
        URL,
        EMAIL,
        /** What stands between quotation marks, without them. */
        QUOTED
    }
}

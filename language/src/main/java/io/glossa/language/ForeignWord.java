package io.glossa.language;

import io.glossa.wire.TextSpan;

/** A word that does not belong to the language of its text. */
public record ForeignWord(TextSpan span, String text, Reason reason) {

    public enum Reason {
        /** In a script that the language is not written in. */
        SCRIPT,
        /** With letters that the language does not have. */
        LETTERS,
        /** In the right script, but in another language. */
        LANGUAGE
    }
}

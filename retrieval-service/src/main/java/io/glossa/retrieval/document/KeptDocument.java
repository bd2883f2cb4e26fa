package io.glossa.retrieval.document;

import io.glossa.wire.LanguageTag;

/**
 * A stored document with its text, to be stored once more.
 *
 * @param language that it was understood as
 */
record KeptDocument(long row, int version, LanguageTag language, Submission submission) {

    /** Whether both are one document with the same text, understood as the same language. */
    boolean hasTextOf(KeptDocument other) {
        return row == other.row && version == other.version && language.equals(other.language);
    }
}

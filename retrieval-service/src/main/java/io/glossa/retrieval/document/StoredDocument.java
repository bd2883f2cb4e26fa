package io.glossa.retrieval.document;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.DocumentReceipt.Status;
import java.util.Arrays;

/** What the database knows about a document that decides whether a submission changes it. */
record StoredDocument(
        int collection,
        long row,
        int shelf,
        String id,
        int version,
        LanguageTag language,
        byte[] contentHash,
        int passages,
        int sentences) {

    /** Whether the submission's text is stored already, understood as the language that the submission asks for. */
    boolean hasTextOf(Submission submission) {
        return sameText(submission)
                && (submission.language() == null || submission.language().equals(language));
    }

    boolean sameText(Submission submission) {
        return Arrays.equals(contentHash, ContentHash.of(submission.text()));
    }

    DocumentReceipt receipt(Status status) {
        return new DocumentReceipt(id, version, status, language, passages, sentences);
    }
}

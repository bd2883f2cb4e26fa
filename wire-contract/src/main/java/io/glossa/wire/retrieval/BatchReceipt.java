package io.glossa.wire.retrieval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a batch: every good line is stored, every bad one is reported with its number. */
public record BatchReceipt(List<DocumentReceipt> documents, List<LineError> errors) {

    public BatchReceipt {
        documents = List.copyOf(documents);
        errors = List.copyOf(errors);
    }

    /**
     * A line that was not stored.
     *
     * @param line counted from 1
     */
    public record LineError(int line, @Nullable String id, String detail) {}
}

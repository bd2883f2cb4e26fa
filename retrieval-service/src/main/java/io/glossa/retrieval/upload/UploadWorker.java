package io.glossa.retrieval.upload;

import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.document.Documents;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.retrieval.reading.DocumentReader;
import io.glossa.retrieval.reading.ReadText;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.Reader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads one accepted file and stores it. It may be stopped at any moment and begun again, by whomever: the document is
 * stored in the transaction that finishes the file, and a finished file is not begun again.
 */
@Component
class UploadWorker {

    private static final int LONGEST_TITLE = 1000;

    private final UploadRows rows;
    private final DocumentReader reader;
    private final Documents documents;
    private final UploadSettings settings;
    private final ReaderTransactions transactions;

    UploadWorker(
            UploadRows rows,
            DocumentReader reader,
            Documents documents,
            UploadSettings settings,
            ReaderTransactions transactions) {
        this.rows = rows;
        this.reader = reader;
        this.documents = documents;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** What is to be done with the file's place in the queue. */
    enum Outcome {
        FINISHED,
        /** An earlier file of the same document is first: the last one that was accepted shall be the last one stored. */
        NOT_YET
    }

    /** Throws what may pass; a file that cannot be stored is finished. */
    Outcome work(long id) throws IOException, InterruptedException {
        Optional<QueuedFile> found = transactions.asService(List.of(), () -> rows.find(id));
        if (found.isEmpty()) {
            return Outcome.FINISHED;
        }
        QueuedFile file = found.get();
        if (transactions.asService(List.of(), () -> rows.hasEarlier(file))) {
            return Outcome.NOT_YET;
        }
        if (file.attempts() >= settings.maximumAttempts()) {
            fail(file, ProblemType.UNREADABLE_DOCUMENT, "Given up after %d attempts.".formatted(file.attempts()));
            return Outcome.FINISHED;
        }
        transactions.asService(List.of(), () -> rows.begin(file));
        try {
            store(file);
        } catch (RetrievalException e) {
            fail(file, e.type(), e.detail());
        }
        return Outcome.FINISHED;
    }

    private void store(QueuedFile file) throws IOException, InterruptedException {
        ReadText read = read(file);
        String own = read.title() == null || read.title().length() > LONGEST_TITLE ? file.name() : read.title();
        String title = file.title() == null ? own : file.title();
        List<String> principals = file.principals().isEmpty() ? null : List.copyOf(file.principals());
        DocumentInput input = new DocumentInput(
                file.document(), title, file.language(), read.text(), file.uri(), metadata(file, read), principals);
        documents.put(Reader.unrestricted(file.tenant()), file.collection(), input, read.pages(), receipt -> {
            if (!rows.finish(file, receipt)) {
                throw new IllegalStateException("File %d was finished by another worker".formatted(file.id()));
            }
        });
    }

    private static Map<String, Object> metadata(QueuedFile file, ReadText read) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("file", file.name());
        metadata.put("mediaType", read.format().mediaType());
        if (read.warning() != null) {
            metadata.put("readingWarning", read.warning());
        }
        return metadata;
    }

    private ReadText read(QueuedFile file) throws IOException, InterruptedException {
        Path copy = Files.createTempFile("glossa-upload-", "");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
                for (int number = 0; ; number++) {
                    int wanted = number;
                    Optional<byte[]> piece = transactions.asService(List.of(), () -> rows.findPiece(file.id(), wanted));
                    if (piece.isEmpty()) {
                        break;
                    }
                    out.write(piece.get());
                }
            }
            return reader.read(copy, file.name());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void fail(QueuedFile file, ProblemType type, String detail) {
        transactions.asService(List.of(), () -> rows.fail(file.id(), type, detail));
    }
}

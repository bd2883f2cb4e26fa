package io.glossa.retrieval.upload;

import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.retrieval.document.CollectionDeleted;
import io.glossa.retrieval.document.DocumentDeleted;
import io.glossa.retrieval.document.Documents;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.retrieval.reading.ReadingSettings;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Job;
import io.glossa.wire.retrieval.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Accepts files: they and their places in the queue are committed together, so what is acknowledged is never lost. */
@Service
public class Uploads {

    /** An upload belongs to a tenant, whether its collection is there yet or not. */
    private static final List<Integer> NONE = List.of();

    private final DocumentCollections collections;
    private final UploadRows rows;
    private final UploadQueue queue;
    private final UploadSettings settings;
    private final ReadingSettings reading;
    private final ReaderTransactions transactions;

    Uploads(
            DocumentCollections collections,
            UploadRows rows,
            UploadQueue queue,
            UploadSettings settings,
            ReadingSettings reading,
            ReaderTransactions transactions) {
        this.collections = collections;
        this.rows = rows;
        this.queue = queue;
        this.settings = settings;
        this.reading = reading;
        this.transactions = transactions;
    }

    /**
     * Accepts every file that can be; the job says at once which cannot.
     *
     * @param language of all files; identified file by file when null
     * @param principals who may see the files' documents, and the job; everyone of the tenant when null
     * @param description of the one file; of several there can be none
     * @throws RetrievalException if none of them can be accepted
     */
    public Job accept(
            Reader reader,
            String collection,
            @Nullable LanguageTag language,
            @Nullable List<String> principals,
            FileDescription description,
            List<IncomingFile> files) {
        ReaderTransactions.requireWriter(reader);
        if (files.isEmpty() || files.size() > settings.maximumFiles()) {
            throw new RetrievalException(
                    ProblemType.INVALID_REQUEST,
                    "An upload has 1 to %d files, each in a part named 'file'.".formatted(settings.maximumFiles()));
        }
        if (files.size() > 1 && !description.equals(FileDescription.NONE)) {
            throw new RetrievalException(
                    ProblemType.INVALID_REQUEST, "'id', 'title' and 'uri' are for an upload of one file.");
        }
        Documents.requireDescription(description.document(), description.title(), description.uri());
        Set<String> seenBy = Documents.principals(principals);
        collections.find(reader, collection).ifPresent(collections::encoderOf);
        UUID id = UUID.randomUUID();
        Job job = transactions.write(reader, NONE, () -> {
            rows.insertUpload(id, reader.tenant(), seenBy, collection);
            Set<String> documents = new HashSet<>();
            for (IncomingFile file : files) {
                accept(id, reader.tenant(), collection, language, file, description, documents);
            }
            return rows.findJob(reader, id).orElseThrow();
        });
        queue.wake();
        return job;
    }

    private void accept(
            UUID upload,
            String tenant,
            String collection,
            @Nullable LanguageTag language,
            IncomingFile file,
            FileDescription description,
            Set<String> documents) {
        String document = description.document() == null ? DocumentNames.idOf(file.name()) : description.document();
        long row = rows.insertFile(
                upload, tenant, collection, document, file.name().replace('\0', ' '), language, description);
        long limit = reading.maximumFileSize().toBytes();
        if (file.size() > limit) {
            rows.fail(row, ProblemType.CONTENT_TOO_LARGE, "The file has more than %d bytes.".formatted(limit));
        } else if (!documents.add(document)) {
            rows.fail(
                    row,
                    ProblemType.INVALID_REQUEST,
                    "Another file of this upload has the same document id, '%s'.".formatted(document));
        } else {
            try (InputStream content = file.content().getInputStream()) {
                rows.insertContent(row, content);
            } catch (IOException e) {
                throw new UncheckedIOException("An uploaded file cannot be read back", e);
            }
            queue.add(row);
        }
    }

    /** The document's files are forgotten with it, even that they were there, and are not stored if they still wait. */
    @EventListener
    void forget(DocumentDeleted deleted) {
        rows.deleteFiles(deleted.tenant(), deleted.collection(), deleted.document());
    }

    @EventListener
    void forget(CollectionDeleted deleted) {
        rows.deleteUploads(deleted.tenant(), deleted.collection());
    }

    /** @throws RetrievalException {@link ProblemType#UNKNOWN_JOB} */
    public Job get(Reader reader, UUID id) {
        return transactions
                .read(reader, NONE, () -> rows.findJob(reader, id))
                .orElseThrow(() -> new RetrievalException(
                        ProblemType.UNKNOWN_JOB, "There is no job %s, or no more.".formatted(id)));
    }
}

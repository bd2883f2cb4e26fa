package io.glossa.local.ingest;

import io.glossa.local.client.GatewayClient;
import io.glossa.local.client.GatewayClient.NamedFile;
import io.glossa.local.client.GatewayException;
import io.glossa.local.ingest.DocumentFiles.Failure;
import io.glossa.local.ingest.DocumentFiles.Source;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.Job;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Stores documents through the gateway, some at a time, and keeps account of what became of each. */
public final class Ingestion {

    private static final int BATCH_DOCUMENTS = 32;
    private static final int BATCH_BYTES = 1 << 20;
    private static final int UPLOAD_FILES = 32;
    private static final long POLLING_MILLIS = 500;
    private static final int MOST_FAILED_POLLS = 240;

    private final JsonMapper json = JsonMapper.shared();
    private final GatewayClient gateway;
    private final String collection;
    private final Map<DocumentReceipt.Status, Integer> stored = new EnumMap<>(DocumentReceipt.Status.class);
    private final List<Failure> failures = new ArrayList<>();

    public Ingestion(GatewayClient gateway, String collection) {
        this.gateway = gateway;
        this.collection = collection;
    }

    /** Told how many documents are done so far. */
    public interface Watcher {
        void stored(int documents);
    }

    /** Stores all, and goes on after a batch that was refused. */
    public void store(List<Source> sources, Watcher watcher) throws InterruptedException {
        List<Source> batch = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int done = 0;
        for (Source source : sources) {
            lines.writeBytes(json.writeValueAsBytes(source.document()));
            lines.write('\n');
            batch.add(source);
            if (batch.size() == BATCH_DOCUMENTS || lines.size() >= BATCH_BYTES) {
                send(batch, lines);
                done += batch.size();
                watcher.stored(done);
                batch.clear();
                lines.reset();
            }
        }
        if (!batch.isEmpty()) {
            send(batch, lines);
            watcher.stored(done + batch.size());
        }
    }

    private void send(List<Source> batch, ByteArrayOutputStream lines) throws InterruptedException {
        BatchReceipt receipt;
        try {
            receipt = gateway.store(collection, lines.toByteArray());
        } catch (GatewayException e) {
            batch.forEach(source -> fail(new Failure(source.place(), String.valueOf(e.getMessage()))));
            return;
        }
        receipt.documents().forEach(document -> stored.merge(document.status(), 1, Integer::sum));
        receipt.errors()
                .forEach(error -> fail(new Failure(batch.get(error.line() - 1).place(), error.detail())));
    }

    /** Has the service read files, and waits until each is stored or has failed. */
    public void upload(List<NamedFile> files, Watcher watcher) throws InterruptedException {
        List<UploadedFiles> open = new ArrayList<>();
        int done = 0;
        for (int from = 0; from < files.size(); from += UPLOAD_FILES) {
            List<NamedFile> batch = files.subList(from, Math.min(files.size(), from + UPLOAD_FILES));
            try {
                open.add(new UploadedFiles(gateway.upload(collection, batch), batch));
            } catch (GatewayException e) {
                batch.forEach(file -> fail(new Failure(file.path().toString(), String.valueOf(e.getMessage()))));
                done += batch.size();
            }
            watcher.stored(done + finished(open));
        }
        int failedPolls = 0;
        while (open.stream().anyMatch(uploaded -> !uploaded.job.finished())) {
            Thread.sleep(POLLING_MILLIS);
            try {
                for (UploadedFiles uploaded : open) {
                    if (!uploaded.job.finished()) {
                        uploaded.job = gateway.job(uploaded.job.id());
                    }
                }
                failedPolls = 0;
            } catch (GatewayException e) {
                // What was accepted goes on, whether it can be asked about now or not.
                if (++failedPolls > MOST_FAILED_POLLS) {
                    throw e;
                }
            }
            watcher.stored(done + finished(open));
        }
        open.forEach(this::account);
    }

    private static int finished(List<UploadedFiles> uploads) {
        return (int) uploads.stream()
                .flatMap(uploaded -> uploaded.job.files().stream())
                .filter(file -> file.state().isFinal())
                .count();
    }

    private void account(UploadedFiles uploaded) {
        for (int i = 0; i < uploaded.files.size(); i++) {
            Job.File file = uploaded.job.files().get(i);
            if (file.receipt() != null) {
                stored.merge(file.receipt().status(), 1, Integer::sum);
            } else {
                String detail = file.problem() == null
                        ? "was not stored"
                        : file.problem().detail();
                fail(new Failure(uploaded.files.get(i).path().toString(), detail));
            }
        }
    }

    /** Files and what was last heard of them. */
    private static final class UploadedFiles {

        private final List<NamedFile> files;
        private Job job;

        UploadedFiles(Job job, List<NamedFile> files) {
            this.job = job;
            this.files = List.copyOf(files);
        }
    }

    /** Accounts for something that could not be read. */
    public void fail(Failure failure) {
        failures.add(failure);
    }

    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** For a person: {@code 3 created, 0 updated, 1 unchanged, 0 failed}. */
    public String summary() {
        return "%d created, %d updated, %d unchanged, %d failed"
                .formatted(
                        count(DocumentReceipt.Status.CREATED),
                        count(DocumentReceipt.Status.UPDATED),
                        count(DocumentReceipt.Status.UNCHANGED),
                        failures.size());
    }

    private int count(DocumentReceipt.Status status) {
        return stored.getOrDefault(status, 0);
    }
}

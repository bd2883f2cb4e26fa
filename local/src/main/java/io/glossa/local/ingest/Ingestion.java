package io.glossa.local.ingest;

import io.glossa.local.client.GatewayClient;
import io.glossa.local.client.GatewayException;
import io.glossa.local.ingest.DocumentFiles.Failure;
import io.glossa.local.ingest.DocumentFiles.Source;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.DocumentReceipt;
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

    private final JsonMapper json = JsonMapper.shared();
    private final GatewayClient gateway;
    private final String collection;
    private final Map<DocumentReceipt.Status, Integer> stored = new EnumMap<>(DocumentReceipt.Status.class);
    private final List<Failure> failures = new ArrayList<>();

    public Ingestion(GatewayClient gateway, String collection) {
        this.gateway = gateway;
        this.collection = collection;
    }

    /** Told after every batch. */
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

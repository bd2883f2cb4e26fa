package io.glossa.encoder;

import ai.onnxruntime.OrtException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives one platform thread, which owns the session, its next batch. Whatever single texts arrive while a run is in
 * progress go together in the next one; when idle a text runs at once. Bulk batches run one at a time between them, so
 * that a question waits for one batch of an ingestion at most. Callers only park, which suits virtual threads.
 */
final class InferenceQueue implements AutoCloseable {

    /** What a text is encoded for; texts of one kind may share a run. */
    enum Kind {
        SENTENCE,
        TOKENS,
        SENTENCE_AND_TOKENS
    }

    record Task(long[] ids, Kind kind, CompletableFuture<float[][]> vectors) {
        Task(long[] ids, Kind kind) {
            this(ids, kind, new CompletableFuture<>());
        }
    }

    private final Inference inference;
    private final EncoderProfile profile;
    private final BatchPlan plan;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final List<Task> singles = new ArrayList<>();
    private final Deque<List<Task>> bulk = new ArrayDeque<>();
    private final Thread worker;
    private final LongAdder busyNanos = new LongAdder();
    private boolean closed;

    InferenceQueue(Inference inference, EncoderProfile profile, BatchPlan plan) {
        this.inference = inference;
        this.profile = profile;
        this.plan = plan;
        this.worker = Thread.ofPlatform().name("encoder").daemon().unstarted(this::serve);
    }

    void start() {
        worker.start();
    }

    /** Encodes one text as soon as possible. */
    float[][] single(long[] ids, Kind kind) {
        Task task = new Task(ids, kind);
        submit(() -> singles.add(task));
        return task.vectors().join();
    }

    /** Encodes many texts; results are in the order given. */
    List<float[][]> bulk(List<long[]> texts, Kind kind) {
        List<Task> tasks = texts.stream().map(ids -> new Task(ids, kind)).toList();
        submit(() -> bulk.addAll(plan.batches(tasks, task -> task.ids().length)));
        return tasks.stream().map(task -> task.vectors().join()).toList();
    }

    /** For how long runs have been in progress, since the start. */
    Duration busyTime() {
        return Duration.ofNanos(busyNanos.sum());
    }

    private void submit(Runnable addition) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("The encoder is closed");
            }
            addition.run();
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    private void serve() {
        try {
            while (true) {
                for (List<Task> batch : next()) {
                    long begun = System.nanoTime();
                    run(batch);
                    busyNanos.add(System.nanoTime() - begun);
                }
            }
        } catch (InterruptedException e) {
            // Closed: whoever still waits is told so by close().
            Thread.currentThread().interrupt();
        }
    }

    private List<List<Task>> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (singles.isEmpty() && bulk.isEmpty()) {
                work.await();
            }
            List<List<Task>> batches = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                batches.addAll(plan.batches(
                        singles.stream().filter(task -> task.kind() == kind).toList(), task -> task.ids().length));
            }
            singles.clear();
            if (!bulk.isEmpty()) {
                batches.add(bulk.removeFirst());
            }
            return batches;
        } finally {
            lock.unlock();
        }
    }

    private void run(List<Task> batch) {
        List<long[]> ids = batch.stream().map(Task::ids).toList();
        try {
            float[][][] vectors = switch (batch.getFirst().kind()) {
                case SENTENCE ->
                    Arrays.stream(inference.sentences(ids))
                            .map(vector -> new float[][] {vector})
                            .toArray(float[][][]::new);
                case TOKENS -> inference.tokens(ids, alignmentOutput());
                case SENTENCE_AND_TOKENS -> inference.sentencesAndTokens(ids, alignmentOutput());
            };
            for (int i = 0; i < vectors.length; i++) {
                batch.get(i).vectors().complete(vectors[i]);
            }
        } catch (OrtException | RuntimeException e) {
            batch.forEach(task -> task.vectors().completeExceptionally(e));
        }
    }

    private String alignmentOutput() {
        String output = profile.alignmentOutput();
        if (output == null) {
            throw new UnsupportedOperationException(
                    "The encoder profile %s has no alignment output".formatted(profile.name()));
        }
        return output;
    }

    @Override
    public void close() {
        List<Task> abandoned = new ArrayList<>();
        lock.lock();
        try {
            closed = true;
            abandoned.addAll(singles);
            bulk.forEach(abandoned::addAll);
            singles.clear();
            bulk.clear();
        } finally {
            lock.unlock();
        }
        worker.interrupt();
        abandoned.forEach(
                task -> task.vectors().completeExceptionally(new IllegalStateException("The encoder was closed")));
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        inference.close();
    }
}

package io.glossa.local.faults;

import io.glossa.local.demo.Handbook;
import io.glossa.local.demo.HandbookQuestion;
import io.glossa.local.stack.Component;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.DocumentList;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.Job;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Many short documents stored while questions are asked and the process that stores them is killed now and then. Each
 * client sends what was not acknowledged again, as a good one does; nine batches of ten are stored at once, and the tenth is
 * handed over as files for the queue. One document of ten gets a second edition later.
 */
public final class BulkTrial implements AutoCloseable {

    private static final String COLLECTION = "bulk";
    private static final int BATCH = 100;
    private static final int WRITERS = 2;
    private static final int ASKERS = 2;
    private static final int READERS = 4;
    private static final int TENTH = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
    private static final Duration JOBS_DONE_WITHIN = Duration.ofMinutes(10);
    private static final Duration REPORTED = Duration.ofSeconds(30);
    private static final long SEED = 20261126;

    private final Rig rig;
    private final Client client;
    private final List<String> sentences;
    private final List<String> questions;
    private final int documents;
    private final int kills;
    private final PrintWriter out;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Queue<String> jobs = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /** @param kills how often the process that stores is killed, at moments drawn by chance */
    public BulkTrial(Rig rig, Handbook handbook, int documents, int kills, PrintWriter out) throws IOException {
        this.rig = rig;
        this.client = rig.client(PATIENCE);
        this.sentences = Sentences.of(handbook);
        this.questions =
                handbook.questions().stream().map(HandbookQuestion::question).toList();
        this.documents = documents;
        this.kills = kills;
        this.out = out;
    }

    /** Runs it, and prints what was found; whether each document was there once, in its last version. */
    public boolean run() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Future<?> killer = threads.submit(this::kill);
        List<Future<?>> askers = IntStream.range(0, ASKERS)
                .<Future<?>>mapToObj(number -> threads.submit(() -> ask(number)))
                .toList();
        Future<?> reporter = threads.submit(() -> report(begun));
        try {
            store(1, IntStream.range(0, documents).boxed().toList());
            store(
                    2,
                    IntStream.range(0, documents)
                            .filter(this::hasSecond)
                            .boxed()
                            .toList());
            awaitJobs();
            killer.get();
        } catch (ExecutionException e) {
            throw new IOException("The trial itself failed", e.getCause());
        } finally {
            askers.forEach(asker -> asker.cancel(true));
            reporter.cancel(true);
        }
        Duration took = since(begun);
        rig.startWhatIsDown();
        check();
        out.printf(
                "%d documents acknowledged in %d s (%.0f a second), %d batches sent again, %d kills%nquestions: %s%n",
                documents,
                took.toSeconds(),
                documents * 1e3 / took.toMillis(),
                repeated.get(),
                kills,
                new TreeMap<>(answers));
        wrong.forEach(complaint -> out.println("!! " + complaint));
        out.println(wrong.isEmpty() ? "each is there once, in its last version and with its text" : "FAILED");
        return wrong.isEmpty();
    }

    private boolean hasSecond(int number) {
        return number % TENTH == 1 && !isFile(number);
    }

    /** Files come by batches too. */
    private static boolean isFile(int number) {
        return number / BATCH % TENTH == TENTH - 1;
    }

    private static String id(int number) {
        return "d%07d%s".formatted(number, isFile(number) ? ".txt" : "");
    }

    private DocumentInput document(int number, int edition) {
        String text = "%d/%d. %s".formatted(number, edition, sentences.get((number + edition) % sentences.size()));
        return new DocumentInput(id(number), id(number), null, text, null, null);
    }

    private void store(int edition, List<Integer> numbers) throws InterruptedException, ExecutionException {
        List<List<Integer>> batches = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += BATCH) {
            batches.add(numbers.subList(from, Math.min(numbers.size(), from + BATCH)));
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<Void>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                        storeUntilAcknowledged(edition, batches.get(i));
                    }
                    return (Void) null;
                }))
                .toList();
        for (Future<Void> writer : writers) {
            writer.get();
        }
    }

    private void storeUntilAcknowledged(int edition, List<Integer> numbers) throws InterruptedException {
        List<DocumentInput> batch =
                numbers.stream().map(number -> document(number, edition)).toList();
        while (!stored(edition, batch, isFile(numbers.getFirst()))) {
            repeated.incrementAndGet();
            Thread.sleep(AGAIN);
        }
        if (edition == 1) {
            acknowledged.addAndGet(numbers.size());
        }
    }

    private boolean stored(int edition, List<DocumentInput> batch, boolean files) throws InterruptedException {
        try {
            Reply reply = files ? client.upload(COLLECTION, batch) : client.putAll(COLLECTION, batch);
            if (!reply.successful()) {
                return false;
            }
            if (files) {
                jobs.add(reply.read(Job.class).id().toString());
                return true;
            }
            BatchReceipt receipt = reply.read(BatchReceipt.class);
            receipt.errors().forEach(error -> wrong.add("not stored: " + error));
            for (DocumentReceipt each : receipt.documents()) {
                if (each.version() != edition) {
                    wrong.add(
                            "%s was acknowledged in version %d, not %d".formatted(each.id(), each.version(), edition));
                }
            }
            return receipt.documents().size() == batch.size();
        } catch (IOException | JacksonException e) {
            return false;
        }
    }

    private Void kill() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        // Not in the last tenth, so that the queue has work at each.
        int[] moments = random.ints(kills, documents / TENTH / 2, Math.max(1, documents - documents / TENTH) + 1)
                .sorted()
                .toArray();
        for (int moment : moments) {
            while (acknowledged.get() < moment) {
                Thread.sleep(random.nextInt(20, 200));
            }
            int before = acknowledged.get();
            ProcessHandle process = rig.process(Component.RETRIEVAL);
            process.destroyForcibly();
            process.onExit().join();
            rig.startWhatIsDown();
            out.printf("killed retrieval-service at %d documents%n", before);
            out.flush();
        }
        return null;
    }

    private Void ask(int number) throws InterruptedException {
        for (int turn = number; ; turn++) {
            String outcome;
            try {
                Reply reply = client.ask(COLLECTION, questions.get(turn % questions.size()));
                outcome = reply.successful()
                        ? "answered"
                        : reply.findProblem().map(Reply.Problem::toString).orElse("untyped " + reply.status());
                if (outcome.startsWith("untyped")) {
                    wrong.add("a question got " + outcome);
                }
            } catch (IOException e) {
                outcome = "no response";
                wrong.add("a question got no response: " + e);
            }
            answers.merge(outcome, 1, Integer::sum);
            Thread.sleep(BETWEEN_QUESTIONS);
        }
    }

    private void awaitJobs() throws InterruptedException {
        long begun = System.nanoTime();
        while (!jobs.isEmpty()) {
            String job = jobs.peek();
            try {
                Reply reply = client.job(job);
                if (reply.successful()) {
                    Job known = reply.read(Job.class);
                    if (known.finished()) {
                        jobs.remove();
                        known.files().stream()
                                .filter(file -> file.receipt() == null)
                                .forEach(file -> wrong.add("file was not stored: " + file));
                        continue;
                    }
                }
            } catch (IOException notNow) {
                // Asked again.
            }
            if (since(begun).compareTo(JOBS_DONE_WITHIN) > 0) {
                wrong.add("%d uploads were not done in time".formatted(jobs.size()));
                return;
            }
            Thread.sleep(AGAIN);
        }
    }

    private Void report(long begun) throws InterruptedException {
        while (true) {
            Thread.sleep(REPORTED);
            out.printf(
                    "%5d s: %d acknowledged, questions %s%n",
                    since(begun).toSeconds(), acknowledged.get(), new TreeMap<>(answers));
            out.flush();
        }
    }

    private void check() throws IOException, InterruptedException {
        Map<String, Integer> versions = new ConcurrentHashMap<>();
        @Nullable String after = null;
        do {
            DocumentList page = client.documents(COLLECTION, after).read(DocumentList.class);
            for (DocumentList.Entry entry : page.documents()) {
                if (versions.put(entry.id(), entry.version()) != null) {
                    wrong.add(entry.id() + " is there twice");
                }
            }
            after = page.next();
        } while (after != null);
        if (versions.size() != documents) {
            wrong.add("%d documents are there".formatted(versions.size()));
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<Void>> readers = IntStream.range(0, READERS)
                .mapToObj(reader -> threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < documents; i = next.getAndIncrement()) {
                        check(i);
                    }
                    return (Void) null;
                }))
                .toList();
        for (Future<Void> reader : readers) {
            try {
                reader.get();
            } catch (ExecutionException e) {
                throw new IOException("The documents could not be read", e.getCause());
            }
        }
    }

    private void check(int number) throws IOException, InterruptedException {
        Reply reply = client.document(COLLECTION, id(number));
        if (!reply.successful()) {
            wrong.add("%s is gone: %s".formatted(id(number), reply.body()));
            return;
        }
        Document stored = reply.read(Document.class);
        int edition = hasSecond(number) ? 2 : 1;
        if (stored.version() != edition
                || !stored.text().equals(document(number, edition).text())) {
            wrong.add("%s is in version %d, not %d, or has another text"
                    .formatted(id(number), stored.version(), edition));
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}

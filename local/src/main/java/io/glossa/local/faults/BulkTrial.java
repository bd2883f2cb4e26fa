package io.glossa.local.faults;

import io.glossa.local.demo.Handbook;
import io.glossa.local.demo.HandbookQuestion;
import io.glossa.local.faults.Reply.Problem;
import io.glossa.local.stack.Component;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.Job;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;

/**
 * Many short documents stored while questions are asked and the process that stores them is killed now and then. Each
 * client sends what was not acknowledged again, as a good one does.
 */
public final class BulkTrial implements AutoCloseable {

    /** Documents, as many as their identifiers have room for. */
    public static final int MOST = 10_000_000;

    private static final String COLLECTION = "bulk";
    private static final int ASKERS = 2;
    private static final int TENTH = 10;
    private static final int SHOWN = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
    private static final Duration QUEUE_EMPTY_WITHIN = Duration.ofMinutes(10);
    private static final Duration REPORTED = Duration.ofSeconds(30);
    private static final long SEED = 20261126;

    private final Rig rig;
    private final Client client;
    private final BulkDocuments documents;
    private final List<String> questions;
    private final int writers;
    private final int kills;
    private final Duration limit;
    private final PrintWriter out;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger citations = new AtomicInteger();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Queue<String> jobs = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile long begun;
    private volatile boolean givenUp;

    /**
     * @param writers clients that store, each a batch at a time
     * @param kills how often the process that stores is killed, at moments drawn by chance
     * @param limit after which nothing more is sent; what was acknowledged by then is looked for
     */
    public BulkTrial(Rig rig, Handbook handbook, int documents, int writers, int kills, Duration limit, PrintWriter out)
            throws IOException {
        this.rig = rig;
        this.client = rig.client(PATIENCE);
        this.documents = new BulkDocuments(Sentences.of(handbook), documents);
        this.questions =
                handbook.questions().stream().map(HandbookQuestion::question).toList();
        this.writers = writers;
        this.kills = kills;
        this.limit = limit;
        this.out = out;
    }

    /** Runs it, and prints what was found; whether each document was sent, and is there once in its last version. */
    public boolean run() throws IOException, InterruptedException {
        begun = System.nanoTime();
        Future<?> supervisor = threads.submit(this::supervise);
        List<Future<?>> askers = IntStream.range(0, ASKERS)
                .<Future<?>>mapToObj(number -> threads.submit(() -> ask(number)))
                .toList();
        Future<?> reporter = threads.submit(this::report);
        Duration took;
        try {
            store(1, number -> true);
            store(2, documents::hasSecond);
            took = since(begun);
            awaitJobs();
            awaitEmptyQueue();
            if (supervisor.isDone()) {
                supervisor.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("The trial itself failed", e.getCause());
        } finally {
            supervisor.cancel(true);
            askers.forEach(asker -> asker.cancel(true));
            reporter.cancel(true);
        }
        Duration emptied = since(begun);
        rig.startWhatIsDown();
        wrong.addAll(BulkCheck.of(rig, client, COLLECTION, documents));
        Duration checked = since(begun);
        wrong.addAll(BulkCheck.afterDeletion(rig, client, COLLECTION));
        int acknowledged = documents.acknowledged();
        if (acknowledged < documents.count() || killed.get() < kills) {
            wrong.add("in %d s no more than %d of %d documents were acknowledged, and %d of %d kills done"
                    .formatted(limit.toSeconds(), acknowledged, documents.count(), killed.get(), kills));
        }
        out.printf(
                "%d documents acknowledged in %d s (%.0f a second), all stored after %d s, checked after %d s, deleted"
                        + " after %d s; %d batches sent again, %d kills%nquestions: %s, with %d citations%n",
                acknowledged,
                took.toSeconds(),
                acknowledged * 1e3 / took.toMillis(),
                emptied.toSeconds(),
                checked.toSeconds(),
                since(begun).toSeconds(),
                repeated.get(),
                killed.get(),
                new TreeMap<>(answers),
                citations.get());
        wrong.stream().limit(SHOWN).forEach(complaint -> out.println("!! " + complaint));
        out.println(
                wrong.isEmpty()
                        ? "each is there once, in its last version and with its text, and nothing else is"
                        : "FAILED, %d complaints".formatted(wrong.size()));
        return wrong.isEmpty();
    }

    private boolean timeIsUp() {
        return givenUp || since(begun).compareTo(limit) > 0;
    }

    private void store(int edition, IntPredicate which) throws InterruptedException, ExecutionException {
        List<Integer> numbers =
                IntStream.range(0, documents.count()).filter(which).boxed().toList();
        List<List<Integer>> batches = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += documents.batch()) {
            batches.add(numbers.subList(from, Math.min(numbers.size(), from + documents.batch())));
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<Void>> storing = IntStream.range(0, writers)
                .mapToObj(writer -> threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                        storeUntilAcknowledged(edition, batches.get(i));
                    }
                    return (Void) null;
                }))
                .toList();
        for (Future<Void> writer : storing) {
            writer.get();
        }
    }

    private void storeUntilAcknowledged(int edition, List<Integer> numbers) throws InterruptedException {
        List<DocumentInput> batch = numbers.stream()
                .map(number -> documents.document(number, edition))
                .toList();
        while (!timeIsUp()) {
            numbers.forEach(number -> documents.sending(number, edition));
            if (stored(edition, batch, documents.isFile(numbers.getFirst()))) {
                numbers.forEach(number -> documents.acknowledged(number, edition));
                return;
            }
            repeated.incrementAndGet();
            Thread.sleep(AGAIN);
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

    /** Has what is down started again, as a supervisor does, and kills the process that stores now and then. */
    private Void supervise() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        // Not in the last tenth, so that the queue has work at each.
        int all = documents.count();
        int[] moments = random.ints(kills, all / TENTH / 2, Math.max(1, all - all / TENTH) + 1)
                .sorted()
                .toArray();
        try {
            while (true) {
                Set<Component> down = rig.down();
                if (!down.isEmpty()) {
                    wrong.add("%s ended, which nobody had killed here".formatted(down));
                    rig.startWhatIsDown();
                }
                int stored = documents.acknowledged();
                if (killed.get() < kills && stored >= moments[killed.get()]) {
                    kill(stored);
                }
                Thread.sleep(random.nextInt(20, 200));
            }
        } catch (IOException | RuntimeException e) {
            givenUp = true;
            throw e;
        }
    }

    private void kill(int stored) throws IOException, InterruptedException {
        ProcessHandle process = rig.process(Component.RETRIEVAL);
        process.destroyForcibly();
        process.onExit().join();
        rig.startWhatIsDown();
        killed.incrementAndGet();
        out.printf(
                "%5d s: killed retrieval-service at %d documents%n",
                since(begun).toSeconds(), stored);
        out.flush();
    }

    private Void ask(int number) throws InterruptedException {
        for (int turn = number; ; turn++) {
            answers.merge(ask(questions.get(turn % questions.size())), 1, Integer::sum);
            Thread.sleep(BETWEEN_QUESTIONS);
        }
    }

    /** @return what became of it */
    private String ask(String question) throws InterruptedException {
        boolean stored = documents.acknowledged() > 0;
        try {
            Reply reply = client.ask(COLLECTION, question);
            Optional<AskResponse> answer = reply.findAnswer();
            if (answer.isPresent()) {
                check(answer.get());
                return "answered";
            }
            Optional<Problem> problem = reply.findProblem();
            // Before the first documents there is no collection.
            if (problem.isEmpty() || (stored && !(problem.get().passing() && reply.saysWhen()))) {
                wrong.add("a question got %d, %s".formatted(reply.status(), reply.body()));
            }
            return problem.map(Problem::toString).orElse("no problem detail");
        } catch (IOException e) {
            wrong.add("a question got no response: " + e);
            return "no response";
        }
    }

    private void check(AskResponse answer) {
        for (Claim claim : answer.claims()) {
            for (Citation each : claim.citations()) {
                citations.incrementAndGet();
                if (!documents.says(each.document(), each.version(), each.start(), each.end(), each.quote())) {
                    wrong.add("cited: \"%s\" in version %d of %s, which it does not say"
                            .formatted(each.quote(), each.version(), each.document()));
                }
            }
        }
    }

    private void awaitJobs() throws InterruptedException {
        long since = System.nanoTime();
        while (!jobs.isEmpty()) {
            if (isDone(jobs.element())) {
                jobs.remove();
            } else if (since(since).compareTo(QUEUE_EMPTY_WITHIN) > 0) {
                wrong.add("%d uploads were not done in time".formatted(jobs.size()));
                return;
            } else {
                Thread.sleep(AGAIN);
            }
        }
    }

    private boolean isDone(String job) throws InterruptedException {
        try {
            Reply reply = client.job(job);
            if (!reply.successful()) {
                return false;
            }
            Job known = reply.read(Job.class);
            if (known.finished()) {
                known.files().stream()
                        .filter(file -> file.receipt() == null)
                        .forEach(file -> wrong.add("file was not stored: " + file));
            }
            return known.finished();
        } catch (IOException notNow) {
            return false;
        }
    }

    /** Files whose acceptance no client heard of are in no job that one could ask for. */
    private void awaitEmptyQueue() throws IOException, InterruptedException {
        long since = System.nanoTime();
        while (BulkCheck.waiting(rig) > 0 && since(since).compareTo(QUEUE_EMPTY_WITHIN) < 0) {
            Thread.sleep(AGAIN);
        }
    }

    private Void report() throws InterruptedException {
        while (true) {
            Thread.sleep(REPORTED);
            out.printf(
                    "%5d s: %d acknowledged, questions %s%n",
                    since(begun).toSeconds(), documents.acknowledged(), new TreeMap<>(answers));
            out.flush();
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

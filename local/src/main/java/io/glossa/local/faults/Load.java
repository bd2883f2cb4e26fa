package io.glossa.local.faults;

import io.glossa.wire.answer.Citation;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.DocumentReceipt;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Clients that ask and write all the time, but for pauses in which nothing is under way, and look at everything they get: an
 * answer whose citations stand, or a typed problem that passes.
 */
final class Load implements AutoCloseable {

    private static final Duration BETWEEN_WRITES = Duration.ofMillis(100);
    private static final Duration AFTER_A_REFUSAL = Duration.ofMillis(300);
    private static final Duration IDLE = Duration.ofMillis(20);
    private static final int NO_MORE_THAN = 3;

    private final Client client;
    private final List<String> questions;
    private final List<String> sentences;
    private final Ledger asked;
    private final Ledger written;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean gatewayMayBeAway;
    private volatile @Nullable Tally tally;

    /**
     * Clients that do nothing yet.
     *
     * @param sentences of which documents are made
     * @param asked holds what most questions are about
     * @param written is written by these clients alone, and asked too
     */
    Load(Client client, List<String> questions, List<String> sentences, Ledger asked, Ledger written) {
        this.client = client;
        this.questions = List.copyOf(questions);
        this.sentences = List.copyOf(sentences);
        this.asked = asked;
        this.written = written;
    }

    void start(int askers, int writers) {
        for (int i = 0; i < askers; i++) {
            int number = i;
            threads.submit(() -> ask(number));
        }
        for (int i = 0; i < writers; i++) {
            int number = i;
            threads.submit(() -> write(number));
        }
    }

    /** @param mayBeAway whether it is all right that there is no gateway to connect to */
    void resume(Tally counts, boolean mayBeAway) {
        gatewayMayBeAway = mayBeAway;
        tally = counts;
    }

    /** Waits until nothing is under way any more. */
    void pause() throws InterruptedException {
        tally = null;
        while (underWay.get() > 0) {
            Thread.sleep(IDLE);
        }
    }

    private interface Request {

        /** @return whether it was granted */
        boolean in(Tally counts) throws InterruptedException;
    }

    private boolean attempt(Request request) throws InterruptedException {
        underWay.incrementAndGet();
        try {
            Tally counts = tally;
            return counts != null && request.in(counts);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Void ask(int number) throws InterruptedException {
        for (int turn = number; ; turn++) {
            String question = questions.get(turn % questions.size());
            Ledger ledger = turn % 4 == 3 ? written : asked;
            boolean events = turn % 3 == 2;
            if (!attempt(counts -> ask(counts, ledger, question, events))) {
                Thread.sleep(afterARefusal());
            }
        }
    }

    private boolean ask(Tally counts, Ledger ledger, String question, boolean events) throws InterruptedException {
        return answered(
                counts,
                () -> events
                        ? client.askForEvents(ledger.collection(), question)
                        : client.ask(ledger.collection(), question),
                (reply, took) -> {
                    Optional<AskResponse> answer = reply.findAnswer();
                    if (answer.isEmpty()) {
                        return false;
                    }
                    counts.answered(took);
                    answer.get().claims().stream()
                            .flatMap(claim -> claim.citations().stream())
                            .filter(citation -> !ledger.stands(citation))
                            .forEach(citation -> counts.complain(wrong(citation)));
                    return true;
                });
    }

    private static String wrong(Citation citation) {
        return "version %d of %s does not say \"%s\" from %d to %d"
                .formatted(citation.version(), citation.document(), citation.quote(), citation.start(), citation.end());
    }

    /** Writes documents of its own, most of them several times. */
    private Void write(int number) throws InterruptedException {
        List<String> own = new ArrayList<>();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int turn = 0; ; turn++) {
            boolean again = !own.isEmpty() && random.nextInt(NO_MORE_THAN) > 0;
            String id = again ? own.get(random.nextInt(own.size())) : "note-%d-%d".formatted(number, turn);
            String text =
                    "Note %d of writer %d. %s".formatted(turn, number, sentences.get(random.nextInt(sentences.size())));
            boolean[] stored = new boolean[1];
            boolean tried = attempt(counts -> {
                stored[0] = put(counts, id, text);
                return true;
            });
            if (tried && stored[0] && !again) {
                own.add(id);
            } else if (tried && !stored[0]) {
                own.remove(id);
            }
            Thread.sleep(tried && !stored[0] ? afterARefusal() : BETWEEN_WRITES);
        }
    }

    private boolean put(Tally counts, String id, String text) throws InterruptedException {
        written.sending(id, text);
        return answered(
                counts,
                () -> client.put(written.collection(), id, new DocumentInput(null, id, null, text, null, null)),
                (reply, took) -> {
                    if (!reply.successful()) {
                        return false;
                    }
                    written.acknowledged(id, reply.read(DocumentReceipt.class).version());
                    counts.stored(took);
                    return true;
                });
    }

    private interface Call {
        Reply reply() throws IOException, InterruptedException;
    }

    private interface Reading {

        /** @return whether it is what was asked for */
        boolean of(Reply reply, Duration took);
    }

    private boolean answered(Tally counts, Call call, Reading reading) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            Reply reply = call.reply();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            if (reading.of(reply, took)) {
                return true;
            }
            Optional<Reply.Problem> problem = reply.findProblem();
            counts.refused(problem.map(Reply.Problem::toString).orElse("no problem detail"), took);
            if (problem.isEmpty()) {
                counts.complain("status %d, %s, is no typed problem: %s"
                        .formatted(reply.status(), reply.type(), beginning(reply.body())));
            } else if (!problem.get().passing()) {
                counts.complain("%s does not say that it passes: %s".formatted(problem.get(), beginning(reply.body())));
            } else if (!reply.saysWhen()) {
                counts.complain("%s does not say when to come again".formatted(problem.get()));
            }
        } catch (HttpTimeoutException e) {
            counts.refused("no answer in time", Duration.ofNanos(System.nanoTime() - begun));
            counts.complain("no answer within the client's patience");
        } catch (IOException e) {
            counts.refused("no connection", Duration.ofNanos(System.nanoTime() - begun));
            if (!gatewayMayBeAway) {
                counts.complain("the gateway's connection failed: " + e);
            }
        } catch (JacksonException e) {
            counts.refused("unreadable", Duration.ofNanos(System.nanoTime() - begun));
            counts.complain("a successful response cannot be read: " + e.getMessage());
        }
        return false;
    }

    private static String beginning(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300);
    }

    private static Duration afterARefusal() {
        return AFTER_A_REFUSAL.plusMillis(ThreadLocalRandom.current().nextLong(AFTER_A_REFUSAL.toMillis()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}

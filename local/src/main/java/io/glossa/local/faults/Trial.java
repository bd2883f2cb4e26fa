package io.glossa.local.faults;

import io.glossa.local.demo.Handbook;
import io.glossa.local.demo.HandbookQuestion;
import io.glossa.local.ingest.DocumentFiles.Source;
import io.glossa.local.stack.Component;
import io.glossa.local.stack.StackException;
import io.glossa.wire.key.KeyRequest;
import io.glossa.wire.key.Limits;
import io.glossa.wire.key.Right;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.DocumentReceipt;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One fault after another in a rig under load, and what its clients got and what it lost meanwhile. */
public final class Trial implements AutoCloseable {

    private static final int ASKERS = 6;
    private static final int WRITERS = 2;
    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Rig rig;
    private final Client client;
    private final List<Ledger> ledgers;
    private final Load load;
    private final KnownAnswers answers;

    private Trial(Rig rig, Client client, List<Ledger> ledgers, Load load, KnownAnswers answers) {
        this.rig = rig;
        this.client = client;
        this.ledgers = ledgers;
        this.load = load;
        this.answers = answers;
    }

    /** Stores the handbook and makes everything ready. */
    public static Trial of(Rig rig, Handbook handbook) throws IOException, InterruptedException {
        // A key of the database, so that its look-up is part of what breaks.
        Client client = rig.client(PATIENCE)
                .withKey(new KeyRequest(
                        "faults",
                        null,
                        Set.of(Right.READ, Right.WRITE),
                        null,
                        Set.of("*"),
                        new Limits(1_000_000, 1_000, 1L << 40, null),
                        null));
        Ledger asked = new Ledger(Handbook.COLLECTION);
        for (Source source : handbook.documents()) {
            store(client, asked, source.document());
        }
        List<String> sentences = Sentences.of(handbook);
        Ledger written = new Ledger("notes");
        store(client, written, new DocumentInput("first", "first", null, sentences.getFirst(), null, null));
        List<HandbookQuestion> questions = handbook.questions();
        KnownAnswers answers = KnownAnswers.of(client, Handbook.COLLECTION, questions, rig);
        Load load = new Load(
                client, questions.stream().map(HandbookQuestion::question).toList(), sentences, asked, written);
        load.start(ASKERS, WRITERS);
        return new Trial(rig, client, List.of(asked, written), load, answers);
    }

    private static void store(Client client, Ledger ledger, DocumentInput document)
            throws IOException, InterruptedException {
        String id = Objects.requireNonNull(document.id());
        ledger.sending(id, document.text());
        Reply reply = client.put(ledger.collection(), id, document);
        if (!reply.successful()) {
            throw new StackException("%s was not stored: %s".formatted(id, reply.body()));
        }
        ledger.acknowledged(id, reply.read(DocumentReceipt.class).version());
    }

    /**
     * What one fault did.
     *
     * @param skipped why it was not tried, empty if it was
     * @param away from the fault until it was mended and all processes were ready again
     * @param recovery from then until all was right
     */
    public record Outcome(String fault, String skipped, Tally tally, Duration away, Duration recovery) {

        public boolean passed() {
            return tally.complaints().isEmpty();
        }

        /** How many questions were answered meanwhile. */
        public int answers() {
            return tally.answers();
        }

        /** How many writes were acknowledged meanwhile. */
        public int stored() {
            return tally.stored();
        }
    }

    Outcome run(Fault fault) throws IOException, InterruptedException {
        String impossible = Faults.impossible(fault, rig);
        Tally tally = new Tally();
        if (!impossible.isEmpty()) {
            return new Outcome(fault.name(), impossible, tally, Duration.ZERO, Duration.ZERO);
        }
        Map<Component, Long> before = rig.alive();
        load.resume(tally, fault.gatewayAway());
        Thread.sleep(SETTLING);
        long broken = System.nanoTime();
        try {
            fault.inflict().in(rig);
            Thread.sleep(fault.lasts());
        } finally {
            fault.mend().in(rig);
        }
        rig.startWhatIsDown();
        long mended = System.nanoTime();
        Duration recovery = awaitRecovery(tally, mended);
        load.pause();
        checkProcesses(fault, before, tally);
        checkLatency(fault, tally);
        for (Ledger ledger : ledgers) {
            ledger.check(client).forEach(tally::complain);
        }
        return new Outcome(fault.name(), "", tally, Duration.ofNanos(mended - broken), recovery);
    }

    private Duration awaitRecovery(Tally tally, long mended) throws InterruptedException {
        while (!answers.areBack()) {
            if (System.nanoTime() - mended > RECOVERY.toNanos()) {
                tally.complain("not all was right again within %d s".formatted(RECOVERY.toSeconds()));
                break;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return Duration.ofNanos(System.nanoTime() - mended);
    }

    private void checkProcesses(Fault fault, Map<Component, Long> before, Tally tally) {
        Map<Component, Long> expected = new EnumMap<>(before);
        Map<Component, Long> after = new EnumMap<>(rig.alive());
        fault.dies().forEach(expected::remove);
        fault.dies().forEach(after::remove);
        if (!expected.equals(after)) {
            tally.complain("other processes died too: %s before, %s after".formatted(expected, after));
        }
    }

    private static void checkLatency(Fault fault, Tally tally) {
        if (tally.slowest().compareTo(fault.bound()) > 0) {
            tally.complain("a request took %.1f s, bounded by %d s"
                    .formatted(tally.slowest().toMillis() / 1e3, fault.bound().toSeconds()));
        }
    }

    @Override
    public void close() {
        load.close();
    }
}

package io.glossa.evaluation.load;

import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.run.Questions;
import io.glossa.evaluation.run.RunException;
import io.glossa.evaluation.run.Target;
import io.glossa.wire.ask.AskRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Holds many streams open that wait for their answers, and looks at what that costs the services. Needs answers that take
 * longer than it takes to open them all: a model server that is slow enough, and limits that let so many be under way.
 */
@Command(
        name = "streams",
        description = "Hold many streams open that wait for their answers, and see what memory they take.",
        mixinStandardHelpOptions = true)
public final class StreamsCommand extends Measurement {

    private static final int STREAMS_AT_MOST = 10_000;
    private static final Duration CLOSING = Duration.ofSeconds(10);
    /** For a stream whose questions were answered at once, one after another. */
    private static final int QUESTIONS_AT_MOST = 5;

    private static final String EVENT = "event: ";
    /** Told before the answer is begun. */
    private static final String FOUND = "passages";

    private static final String ANSWERED = "done";

    @Mixin
    private Target target = new Target();

    @Option(names = "--collection", description = "What to ask; it is not changed.", required = true)
    private String collection = "";

    @Option(names = "--streams", description = "How many are held.", defaultValue = "1000")
    private int streams = 1000;

    @Option(names = "--rate", description = "How many are opened a second.", defaultValue = "10")
    private int rate = 10;

    @Option(
            names = "--hold",
            description = "For how long all are held before memory is looked at, as in 30s or 1m.",
            defaultValue = "10s",
            converter = ShortDuration.class)
    private Duration hold = Duration.ofSeconds(10);

    @Option(
            names = "--processes",
            split = ",",
            paramLabel = "NAME=PID",
            description = "Whose memory to look at: the services of ./glossa by default, where it runs them.")
    private @Nullable Map<String, Long> processes = new LinkedHashMap<>();

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger settled = new AtomicInteger();
    private final SortedMap<String, Integer> failures = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<InputStream> open = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;

    @Override
    protected StreamsReport measure(PrintWriter err) {
        if (streams < 1 || streams > STREAMS_AT_MOST || rate < 1) {
            throw badOption("--streams must be 1 to %d, --rate at least 1".formatted(STREAMS_AT_MOST));
        }
        List<String> questions = Questions.of(target.data());
        PublicApi api = target.api();
        // Says what is wrong with the address, the key or the collection before the streams do.
        api.describe(collection);
        SortedMap<String, Long> before = resident();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < streams; i++) {
                threads.submit(() -> hold(api, questions));
                Thread.sleep(Duration.ofSeconds(1).dividedBy(rate));
                if (i % 100 == 99) {
                    err.printf("%d asked, %d wait%n", i + 1, waiting.get());
                    err.flush();
                }
            }
            while (waiting.get() + settled.get() < streams) {
                Thread.sleep(100);
            }
            Thread.sleep(hold);
            int held = waiting.get();
            SortedMap<String, Long> during = resident();
            closing = true;
            threads.shutdownNow();
            open.forEach(StreamsCommand::close);
            Thread.sleep(CLOSING);
            return new StreamsReport(streams, held, answered.get(), failures, before, during, resident());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("interrupted");
        }
    }

    /** Holds a stream. Where its question needs no model and is answered at once, another is asked instead. */
    private void hold(PublicApi api, List<String> questions) {
        try {
            for (int i = 0; i < QUESTIONS_AT_MOST && !closing; i++) {
                String question = questions.get(asked.getAndIncrement() % questions.size());
                AskRequest request = new AskRequest(question, collection, null, null, null, null, null);
                String last = lastEvent(api, request);
                if (!last.equals(ANSWERED)) {
                    failed("ended with '%s'".formatted(last));
                    return;
                }
                answered.incrementAndGet();
            }
            failed("answered at once");
        } catch (IOException e) {
            failed(Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            settled.incrementAndGet();
        }
    }

    /** Reads a stream until it ends, or is closed; the name of the event that it ended with. */
    private String lastEvent(PublicApi api, AskRequest request) throws IOException, InterruptedException {
        boolean found = false;
        String last = "";
        try (InputStream events = api.stream(request);
                BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            open.add(events);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(EVENT)) {
                    last = line.substring(EVENT.length());
                }
                if (!found && last.equals(FOUND)) {
                    found = true;
                    waiting.incrementAndGet();
                }
            }
            return last;
        } finally {
            if (found) {
                waiting.decrementAndGet();
            }
        }
    }

    private void failed(String how) {
        if (!closing) {
            failures.merge(how, 1, Integer::sum);
        }
    }

    private static void close(InputStream events) {
        try {
            events.close();
        } catch (IOException gone) {
            // Closed is what it was to be.
        }
    }

    private SortedMap<String, Long> resident() {
        return Memory.of(processes == null ? Map.of() : processes);
    }
}

package io.glossa.evaluation.load;

import io.glossa.evaluation.load.LoadReport.Percentiles;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.run.PublicApi.Reply;
import io.glossa.evaluation.run.Questions;
import io.glossa.evaluation.run.RunException;
import io.glossa.evaluation.run.Target;
import io.glossa.wire.ask.AskRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Asks a collection with many clients at once, each its next question when the last one is answered. A client that is
 * refused waits for as long as it is told, as a good one does.
 */
@Command(
        name = "load",
        description = "Ask with many clients at once, and count what they get: answers, refusals, failures.",
        mixinStandardHelpOptions = true)
public final class LoadCommand extends Measurement {

    private static final int CLIENTS_AT_MOST = 10_000;
    private static final Duration SAMPLED_EVERY = Duration.ofSeconds(30);
    private static final Duration STARTING_OVER = Duration.ofSeconds(1);
    /** For a client that was refused and not told until when. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Mixin
    private Target target = new Target();

    @Option(names = "--collection", description = "What to ask; it is not changed.", required = true)
    private String collection = "";

    @Option(names = "--clients", description = "How many ask at once.", defaultValue = "200")
    private int clients = 200;

    @Option(
            names = "--duration",
            description = "For how long, as in 30s, 5m or 1h. What is under way then is waited for.",
            defaultValue = "5m",
            converter = ShortDuration.class)
    private Duration duration = Duration.ofMinutes(5);

    @Option(names = "--impatient", description = "Have a client that is refused ask again at once.")
    private boolean impatient;

    @Option(
            names = "--processes",
            split = ",",
            paramLabel = "NAME=PID",
            description =
                    "Whose memory to look at every 30 s: the services of ./glossa by default, where it runs them.")
    private @Nullable Map<String, Long> processes = new LinkedHashMap<>();

    @Override
    protected LoadReport measure(PrintWriter err) {
        if (clients < 1 || clients > CLIENTS_AT_MOST) {
            throw badOption("--clients must be 1 to " + CLIENTS_AT_MOST);
        }
        List<String> questions = Questions.of(target.data());
        PublicApi api = target.api();
        // Says what is wrong with the address, the key or the collection before the clients do.
        api.describe(collection);
        Tally tally = new Tally();
        List<LoadReport.Sample> samples = new ArrayList<>();
        long begun = System.nanoTime();
        long end = begun + duration.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                int client = i;
                threads.submit(() -> ask(api, questions, client, end, tally));
            }
            threads.shutdown();
            watch(threads, begun, tally, samples, err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("interrupted");
        }
        return report(tally, samples, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** One client's questions; it takes every so many, so that the clients do not ask the same one together. */
    private @Nullable Void ask(PublicApi api, List<String> questions, int client, long end, Tally tally)
            throws InterruptedException {
        Thread.sleep(STARTING_OVER.multipliedBy(client).dividedBy(clients));
        for (int turn = client; System.nanoTime() - end < 0; turn++) {
            AskRequest request =
                    new AskRequest(questions.get(turn % questions.size()), collection, null, null, null, null, null);
            long sent = System.nanoTime();
            Duration pause;
            try {
                Reply reply = api.askOnce(request);
                tally.add(reply, (System.nanoTime() - sent) / 1e6);
                pause = reply.status() == 200 || impatient
                        ? Duration.ZERO
                        : reply.retryAfter().orElse(PAUSE);
            } catch (IOException e) {
                tally.addFailure(e);
                pause = PAUSE;
            }
            long left = end - System.nanoTime();
            Thread.sleep(Duration.ofNanos(Math.max(0, Math.min(pause.toNanos(), left))));
        }
        return null;
    }

    private void watch(
            ExecutorService threads, long begun, Tally tally, List<LoadReport.Sample> samples, PrintWriter err)
            throws InterruptedException {
        int answered = 0;
        int total = 0;
        boolean ended = false;
        samples.add(sample(begun, 0, 0));
        while (!ended) {
            ended = threads.awaitTermination(SAMPLED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            int answeredNow = tally.answered();
            int totalNow = tally.total();
            LoadReport.Sample sample =
                    sample(begun, answeredNow - answered, totalNow - total - (answeredNow - answered));
            samples.add(sample);
            err.printf(
                    "%d s: %d answered, %d refused%s%n",
                    sample.second(),
                    sample.answered(),
                    sample.refused(),
                    sample.residentMebibytes().isEmpty() ? "" : ", MiB " + sample.residentMebibytes());
            err.flush();
            answered = answeredNow;
            total = totalNow;
        }
    }

    private LoadReport.Sample sample(long begun, int answered, int refused) {
        long second = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        return new LoadReport.Sample(second, answered, refused, Memory.of(processes == null ? Map.of() : processes));
    }

    private LoadReport report(Tally tally, List<LoadReport.Sample> samples, Duration took) {
        SortedMap<String, Integer> outcomes = tally.outcomes();
        List<Double> milliseconds = tally.milliseconds();
        double seconds = took.toMillis() / 1e3;
        return new LoadReport(
                clients,
                seconds,
                outcomes,
                milliseconds.isEmpty()
                        ? null
                        : new Percentiles(
                                Latency.percentile(milliseconds, 0.5),
                                Latency.percentile(milliseconds, 0.95),
                                Latency.percentile(milliseconds, 0.99),
                                Latency.percentile(milliseconds, 1)),
                milliseconds.size() / seconds,
                List.copyOf(samples));
    }
}

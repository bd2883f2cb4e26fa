package io.glossa.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits until a process can do its work. */
final class Readiness {

    private static final int POLL_MILLIS = 100;
    private static final int LAST_LINES = 15;
    private static final int OK = 200;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Readiness() {}

    interface Probe {
        boolean answers() throws IOException, InterruptedException;
    }

    /** @throws StackException with the end of the log, if the process ends or the time is over first */
    static void await(String name, Process process, Path log, Duration limit, Probe probe)
            throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        while (!probe.answers()) {
            if (!process.isAlive()) {
                throw new StackException(
                        "%s ended with exit code %d:%n%s".formatted(name, process.exitValue(), lastLines(log)));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StackException(
                        "%s was not ready within %d s:%n%s".formatted(name, limit.toSeconds(), lastLines(log)));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /**
     * Whether a URL answers with 200.
     *
     * @param identity what the answering server has to call itself, for another stack may have been faster to take the
     *     port; any server will do when it is null
     */
    static Probe of(URI uri, @Nullable String identity) {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        return () -> {
            try {
                HttpResponse<Void> response = CLIENT.send(request, HttpResponse.BodyHandlers.discarding());
                return response.statusCode() == OK
                        && (identity == null
                                || response.headers().firstValue("Server").equals(Optional.of(identity)));
            } catch (IOException notListeningYet) {
                return false;
            }
        };
    }

    /** The end of a log with the log's path. */
    static String lastLines(Path log) throws IOException {
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()))
                + "\n(the whole log: " + log + ")";
    }
}

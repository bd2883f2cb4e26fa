package io.glossa.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops processes that were started, and no others. */
final class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Stopping() {}

    /** Stops what uses the database first, all at once, and the database last. */
    static void all(List<ProcessRecord> processes) throws IOException, InterruptedException {
        List<ProcessRecord> users = processes.stream()
                .filter(process -> process.component() != Component.POSTGRES)
                .toList();
        List<ProcessRecord> database = processes.stream()
                .filter(process -> process.component() == Component.POSTGRES)
                .toList();
        for (List<ProcessRecord> group : List.of(users, database)) {
            for (ProcessRecord process : group) {
                ask(process);
            }
            for (ProcessRecord process : group) {
                awaitEnd(process);
            }
        }
    }

    private static void ask(ProcessRecord process) throws IOException, InterruptedException {
        if (process.component() == Component.POSTGRES) {
            // On SIGTERM it would wait for its clients to leave; SIGINT makes it end their sessions.
            if (process.isAlive()) {
                ShortCommand.attempt(List.of("kill", "-INT", Long.toString(process.pid())), Map.of());
            }
        } else {
            process.findProcess().ifPresent(ProcessHandle::destroy);
        }
    }

    private static void awaitEnd(ProcessRecord process) throws InterruptedException {
        ProcessHandle handle = process.findProcess().orElse(null);
        if (handle == null) {
            return;
        }
        try {
            handle.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            handle.destroyForcibly();
        } catch (ExecutionException e) {
            throw new StackException(process.component().label() + " could not be stopped", e);
        }
    }
}

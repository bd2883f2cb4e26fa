package io.glossa.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A process that was started. Its start time tells it from a later process to which the system gave the same number.
 *
 * @param port where it listens on the loopback interface
 */
public record ProcessRecord(Component component, long pid, Instant startedAt, int port) {

    /** Clocks of the process table and of the platform differ by their resolution. */
    private static final Duration TOLERANCE = Duration.ofMillis(50);

    private static final long KIBIBYTE = 1024;

    static ProcessRecord of(Component component, ProcessHandle process, int port) {
        return new ProcessRecord(
                component, process.pid(), process.info().startInstant().orElse(Instant.EPOCH), port);
    }

    /** The process, while it is alive. */
    public Optional<ProcessHandle> findProcess() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        Instant actual = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(actual, startedAt).abs().compareTo(TOLERANCE) <= 0;
    }

    /** The memory that the process itself holds, where the system has a {@code /proc}; its children's is theirs. */
    public OptionalLong findResidentBytes() {
        if (!isAlive()) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst();
        } catch (IOException | UncheckedIOException noProcessTable) {
            return OptionalLong.empty();
        }
    }

    public boolean isAlive() {
        return findProcess().isPresent();
    }
}

package io.glossa.evaluation.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's processes and others, where they run on this machine and it has a {@code /proc}. */
final class DatabaseProcesses {

    private static final long KIBIBYTE = 1024;

    private DatabaseProcesses() {}

    /** Those of the server that one of its sessions belongs to; none where it runs elsewhere. */
    static List<Long> of(long session) {
        return ProcessHandle.of(session)
                .flatMap(ProcessHandle::parent)
                .map(server -> Stream.concat(Stream.of(server), server.children())
                        .map(ProcessHandle::pid)
                        .toList())
                .orElse(List.of());
    }

    /** Their memory in bytes, of what several share a part for each; empty where one cannot be looked at. */
    static Optional<Long> memory(Collection<Long> processes) {
        if (processes.isEmpty()) {
            return Optional.empty();
        }
        long sum = 0;
        for (long process : processes) {
            try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "smaps_rollup"))) {
                sum += lines.filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                        .findFirst()
                        .orElse(0);
            } catch (IOException | UncheckedIOException notThere) {
                return Optional.empty();
            }
        }
        return Optional.of(sum);
    }

    /** What they have used of processors so far; those that are gone are left out. */
    static Duration processorTime(Collection<Long> processes) {
        return processes.stream()
                .flatMap(process -> ProcessHandle.of(process).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}

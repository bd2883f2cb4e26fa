package io.glossa.evaluation.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How much memory processes hold, where the system has a {@code /proc}. */
final class Memory {

    private static final long KIBIBYTES_A_MEBIBYTE = 1024;

    private Memory() {}

    /**
     * The resident set of each process itself in MiB; those that are gone, or cannot be looked at, are left out.
     *
     * @param processes their numbers by their names
     */
    static SortedMap<String, Long> of(Map<String, Long> processes) {
        SortedMap<String, Long> resident = new TreeMap<>();
        processes.forEach((name, pid) -> {
            try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
                lines.filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES_A_MEBIBYTE)
                        .findFirst()
                        .ifPresent(mebibytes -> resident.put(name, mebibytes));
            } catch (IOException | UncheckedIOException notThere) {
                // Left out.
            }
        });
        return resident;
    }
}

package io.glossa.local.provision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a folder is still what it was when it was made: a list of its files with their digests, and of what they
 * were made from. A file of the same size and time of change is taken to be the same; any other is read again.
 */
final class Seal {

    private static final String NAME = ".seal";

    private Seal() {}

    /**
     * Seals a folder.
     *
     * @param source what it was made from: another source breaks the seal
     */
    static void put(Path folder, String source) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(source);
        for (Path file : sealed(folder)) {
            lines.add(String.join(
                    "\t",
                    Checksum.of(file),
                    Long.toString(Files.size(file)),
                    Long.toString(Files.getLastModifiedTime(file).toMillis()),
                    folder.relativize(file).toString()));
        }
        Path unfinished = folder.resolve(NAME + ".new");
        Files.write(unfinished, lines, StandardCharsets.UTF_8);
        AtomicMove.onto(unfinished, folder.resolve(NAME));
    }

    private static List<Path> sealed(Path folder) throws IOException {
        return Folders.files(folder).stream()
                .filter(file -> !file.getFileName().toString().startsWith(NAME))
                .toList();
    }

    /** Whether the folder has all its files from that source, unchanged. */
    static boolean holds(Path folder, String source) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve(NAME), StandardCharsets.UTF_8);
        } catch (NoSuchFileException notSealed) {
            return false;
        }
        if (lines.isEmpty() || !lines.getFirst().equals(source)) {
            return false;
        }
        boolean touched = false;
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", 4);
            Path file = folder.resolve(fields[3]);
            if (!Files.isRegularFile(file) || Files.size(file) != Long.parseLong(fields[1])) {
                return false;
            }
            if (Files.getLastModifiedTime(file).toMillis() != Long.parseLong(fields[2])) {
                touched = true;
                if (!Checksum.of(file).equals(fields[0])) {
                    return false;
                }
            }
        }
        if (touched) {
            put(folder, source);
        }
        return true;
    }
}

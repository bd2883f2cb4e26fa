package io.glossa.evaluation.results;

import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.run.RunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Raw results, one JSON object a line after a line with the run's settings, only ever added to: a run that is killed
 * loses the line it was writing, and the next one goes on after the last whole line.
 */
public final class ResultLog implements AutoCloseable {

    /** Its name beside the report. */
    public static final String FILE = "results.ndjson";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel channel;
    private final List<Result> results = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> keys = Collections.synchronizedSet(new HashSet<>());

    private ResultLog(FileChannel channel, List<Result> results) {
        this.channel = channel;
        results.forEach(this::remember);
    }

    /**
     * Opens the log in a folder, or begins it.
     *
     * @throws DataException if the folder holds the results of other settings
     */
    public static ResultLog open(Path folder, RunSettings settings) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                return open(file, channel, settings);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DataException(file, "cannot be written: " + e);
        }
    }

    private static ResultLog open(Path file, FileChannel channel, RunSettings settings) throws IOException {
        if (channel.tryLock() == null) {
            throw new DataException(file, "another run is writing it");
        }
        List<String> lines = wholeLines(file, channel);
        if (lines.isEmpty()) {
            ResultLog log = new ResultLog(channel, List.of());
            log.write(JSON.writeValueAsString(settings));
            return log;
        }
        requireSame(file, settings, lines.getFirst());
        return new ResultLog(channel, parsed(file, lines));
    }

    /** Reads the results of a run that is over. */
    public static List<Result> read(Path file) {
        try {
            return parsed(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e);
        }
    }

    /** Cuts off what was being written when a run was killed. */
    private static List<String> wholeLines(Path file, FileChannel channel) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        channel.truncate(end);
        channel.position(end);
        return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
    }

    private static void requireSame(Path file, RunSettings settings, String line) {
        RunSettings found;
        try {
            found = JSON.readValue(line, RunSettings.class);
        } catch (JacksonException e) {
            throw new DataException(file, "line 1: does not begin with a run's settings");
        }
        if (!found.equals(settings)) {
            throw new DataException(
                    file, "holds results of another run (%s); name another --output, or delete it".formatted(line));
        }
    }

    private static List<Result> parsed(Path file, List<String> lines) {
        List<Result> results = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                results.add(JSON.readValue(lines.get(i), Result.class));
            } catch (JacksonException e) {
                throw new DataException(file, "line %d: is not a result: %s".formatted(i + 1, e.getOriginalMessage()));
            }
        }
        return results;
    }

    public boolean holds(String key) {
        return keys.contains(key);
    }

    public List<Result> results() {
        synchronized (results) {
            return List.copyOf(results);
        }
    }

    public synchronized void add(Result result) {
        try {
            write(JSON.writeValueAsString(result));
        } catch (IOException e) {
            throw new RunException("the results cannot be written: " + e);
        }
        remember(result);
    }

    private void remember(Result result) {
        results.add(result);
        keys.add(result.key());
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

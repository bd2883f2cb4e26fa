package io.glossa.evaluation.results;

import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.run.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What peers found, a file each beside the raw results: one that was measured need not be measured again. */
public final class PeerFiles {

    private static final String SUFFIX = ".json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    /** @param output the folder with the raw results */
    public PeerFiles(Path output) {
        this.folder = output.resolve("peers");
    }

    /** Those that are there, the service first. */
    public List<PeerResults> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(PeerFiles::read)
                    .sorted(Comparator.comparing(
                                    (PeerResults peer) -> !peer.name().equals(PeerResults.SERVICE))
                            .thenComparing(PeerResults::name))
                    .toList();
        } catch (IOException e) {
            throw new DataException(folder, "cannot be listed: " + e);
        }
    }

    /** @throws DataException if there are results of other settings */
    public void requireSame(RunSettings settings) {
        for (PeerResults peer : all()) {
            if (!peer.settings().equals(settings)) {
                throw new DataException(
                        file(peer.name()), "holds results of another run; name another --output, or delete it");
            }
        }
    }

    public Optional<PeerResults> find(String name) {
        Path file = file(name);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** @throws RunException if it cannot be written */
    public void add(PeerResults results) {
        Path file = file(results.name());
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            Files.writeString(unfinished, JSON.writeValueAsString(results));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RunException("the results cannot be written: " + e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }

    private static PeerResults read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), PeerResults.class);
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e);
        } catch (JacksonException | NullPointerException e) {
            throw new DataException(file, "does not hold a peer's results: " + e.getMessage());
        }
    }
}

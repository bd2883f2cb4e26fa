package io.glossa.local.stack;

import io.glossa.local.provision.EncoderChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was started and not stopped since, as it is kept between runs.
 *
 * @param build tells one build of the services from another
 * @param languageModel whether the services were told of a language model
 * @param encoder what the retrieval service encodes with
 */
public record StackState(String build, boolean languageModel, EncoderChoice encoder, List<ProcessRecord> processes) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public StackState {
        // A stack that an older build started says nothing of it.
        encoder = Objects.requireNonNullElse(encoder, EncoderChoice.LIGHT);
        processes = List.copyOf(processes);
    }

    static StackState empty(String build, StackOptions options) {
        return new StackState(build, options.languageModel(), options.encoder(), List.of());
    }

    /** Whether it was started with these options. */
    boolean fits(StackOptions options) {
        return languageModel == options.languageModel() && encoder == options.encoder();
    }

    /** @throws StackException if the file is there but cannot be read */
    static Optional<StackState> load(Path file) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), StackState.class));
        } catch (NoSuchFileException nothingStarted) {
            return Optional.empty();
        } catch (JacksonException e) {
            throw new StackException("%s cannot be read: delete it once nothing is running".formatted(file), e);
        }
    }

    void save(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, JSON.writeValueAsString(this));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Optional<ProcessRecord> find(Component component) {
        return processes.stream()
                .filter(process -> process.component() == component)
                .findFirst();
    }

    Optional<ProcessRecord> findAlive(Component component) {
        return find(component).filter(ProcessRecord::isAlive);
    }

    boolean anyAlive() {
        return processes.stream().anyMatch(ProcessRecord::isAlive);
    }

    StackState with(ProcessRecord process) {
        List<ProcessRecord> others = processes.stream()
                .filter(other -> other.component() != process.component())
                .toList();
        return new StackState(
                build,
                languageModel,
                encoder,
                Stream.concat(others.stream(), Stream.of(process)).toList());
    }
}

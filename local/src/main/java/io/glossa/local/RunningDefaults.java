package io.glossa.local;

import io.glossa.local.provision.EncoderChoice;
import io.glossa.local.stack.Component;
import io.glossa.local.stack.PostgresServer;
import io.glossa.local.stack.ProcessRecord;
import io.glossa.local.stack.StackState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Tells the measurements where the gateway, the database and the encoder are that {@code ./glossa} runs. */
final class RunningDefaults implements IDefaultValueProvider {

    /** The measurements that put another search beside the service's. */
    private static final Set<String> COMPARE_SEARCHES = Set.of("retrieval", "peers");

    private final Surroundings surroundings;

    RunningDefaults(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) throws IOException {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        return switch (option.longestName()) {
            case "--url" ->
                port(Component.GATEWAY).map("http://127.0.0.1:%d"::formatted).orElse(null);
            case "--key" -> port(Component.GATEWAY).isPresent() ? surroundings.key() : null;
            case "--jdbc-url" ->
                port(Component.POSTGRES)
                        .map("jdbc:postgresql://127.0.0.1:%d/glossa"::formatted)
                        .orElse(null);
            case "--jdbc-user" -> port(Component.POSTGRES).isPresent() ? PostgresServer.USER : null;
            case "--jdbc-password" ->
                port(Component.POSTGRES).isPresent()
                        ? surroundings.folders().secrets().databasePassword()
                        : null;
            case "--encoder-model" -> encoderFile(encoder(option), "model.onnx");
            case "--encoder-tokenizer" -> encoderFile(encoder(option), "tokenizer.json");
            case "--encoder-profile" -> encoder(option).toString();
            case "--processes" -> processes();
            case "--collection-suffix" -> searching().collectionSuffix();
            default -> null;
        };
    }

    private Optional<Integer> port(Component component) throws IOException {
        return surroundings.stack().findState().stream()
                .map(StackState::processes)
                .flatMap(processes -> processes.stream())
                .filter(process -> process.component() == component && process.isAlive())
                .map(ProcessRecord::port)
                .findFirst();
    }

    /** The services and the model server. PostgreSQL's memory is that of its children, who share it. */
    private @Nullable String processes() throws IOException {
        String running = surroundings.stack().findState().stream()
                .map(StackState::processes)
                .flatMap(processes -> processes.stream())
                .filter(process -> process.component() != Component.POSTGRES && process.isAlive())
                .map(process -> process.component().label() + "=" + process.pid())
                .collect(Collectors.joining(","));
        return running.isEmpty() ? null : running;
    }

    /** What is searched with, for the measurements that put another search beside it; what aligns, for the others. */
    private EncoderChoice encoder(OptionSpec option) throws IOException {
        boolean searches = COMPARE_SEARCHES.contains(option.command().name());
        return searches ? searching() : EncoderChoice.LIGHT;
    }

    private EncoderChoice searching() throws IOException {
        return surroundings.stack().findState().map(StackState::encoder).orElse(EncoderChoice.LIGHT);
    }

    private @Nullable String encoderFile(EncoderChoice encoder, String name) {
        Path file = surroundings
                .home()
                .root()
                .resolve("encoder")
                .resolve(encoder.toString())
                .resolve(name);
        return Files.exists(file) ? file.toUri().toString() : null;
    }
}

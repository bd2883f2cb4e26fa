package io.glossa.local;

import io.glossa.local.stack.Component;
import io.glossa.local.stack.StackFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs", description = "Print what the processes have logged.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private static final int LINES_OF_EACH = 20;

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "postgres, model-server, retrieval, answer, translation or gateway: its whole log."
                    + " Without it the last lines of each.")
    private @Nullable String service;

    LogsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        StackFolders folders = surroundings.folders();
        if (service != null) {
            Path log = folders.log(Component.find(service).orElseThrow(this::noSuchService));
            surroundings.out().print(Files.exists(log) ? read(log) : "");
            return 0;
        }
        for (Component component : Component.values()) {
            Path log = folders.log(component);
            if (Files.exists(log)) {
                List<String> lines = read(log).lines().toList();
                surroundings.out().printf("==> %s <==%n", log);
                lines.subList(Math.max(0, lines.size() - LINES_OF_EACH), lines.size())
                        .forEach(surroundings.out()::println);
            }
        }
        return 0;
    }

    private ParameterException noSuchService() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command's model");
        }
        return new ParameterException(spec.commandLine(), "No service is called '%s'".formatted(service));
    }

    private static String read(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }
}

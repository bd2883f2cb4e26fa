package io.glossa.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param environment beside the environment of this process
 * @param log everything that the process prints; begun anew at every start
 */
record Launch(List<String> command, Map<String, String> environment, Path log) {

    Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Starts it in a session of its own, so that it outlives a closed terminal and never gets the terminal's Ctrl-C. */
    Process start() throws IOException {
        List<String> detached =
                new ArrayList<>(Executables.find("setsid").map(List::of).orElse(List.of()));
        detached.addAll(command);
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(detached)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}

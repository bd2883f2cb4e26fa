package io.glossa.local.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Signals that the platform has no call for. */
final class Signals {

    private Signals() {}

    /** Stops a process and its descendants where they are, until they are told to go on. */
    static void pause(ProcessHandle process) throws IOException, InterruptedException {
        send("-STOP", process);
    }

    static void resume(ProcessHandle process) throws IOException, InterruptedException {
        send("-CONT", process);
    }

    private static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        List<String> processes = Stream.concat(Stream.of(process), process.descendants())
                .map(each -> Long.toString(each.pid()))
                .toList();
        // A descendant may have ended meanwhile, which kill says and goes on.
        new ProcessBuilder(Stream.concat(Stream.of("kill", signal), processes.stream())
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Whether a process's command line holds a text, as far as the system's process table says. */
    static boolean isCalled(ProcessHandle process, String text) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains(text);
        } catch (IOException goneOrNoProcessTable) {
            return false;
        }
    }
}

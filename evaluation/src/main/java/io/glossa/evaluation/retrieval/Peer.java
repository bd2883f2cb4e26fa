package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.run.RunException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Another search, as the program {@code peer} in a folder of its own, which installs what it needs by itself.
 *
 * @param name of the folder
 * @param program takes the task's folder as its only argument
 */
record Peer(String name, Path program) {

    private static final String PROGRAM = "peer";

    /** A killed program's children may go on writing; its own end is soon. */
    private static final long END_SECONDS = 10;

    /**
     * Those whose programs lie in the folders of this one, by name.
     *
     * @throws RunException if it cannot be read
     */
    static List<Peer> in(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(path -> new Peer(folder.relativize(path).toString(), path.resolve(PROGRAM)))
                    .filter(peer -> Files.isExecutable(peer.program))
                    .sorted(Comparator.comparing(Peer::name))
                    .toList();
        } catch (IOException e) {
            throw new RunException("the peers cannot be listed: " + e);
        }
    }

    /**
     * Has the task done. What the program says goes to {@code err}.
     *
     * @throws RunException if it fails, or what it leaves is no outcome
     */
    PeerTask.Outcome run(PeerTask task, Map<String, String> environment, PrintWriter err) {
        ProcessBuilder builder =
                new ProcessBuilder(program.toString(), task.folder().toString()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (BufferedReader said = process.inputReader()) {
                process.getOutputStream().close();
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    err.println(name + ": " + line);
                    err.flush();
                }
                int exit = process.waitFor();
                if (exit != 0) {
                    throw new RunException("%s ended with %d".formatted(program, exit));
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                process.waitFor(END_SECONDS, TimeUnit.SECONDS);
            }
            return task.outcome();
        } catch (IOException e) {
            throw new RunException("%s cannot be run: %s".formatted(program, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("interrupted");
        }
    }
}

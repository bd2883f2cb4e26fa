package io.glossa.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program that ran to its end. */
public record Finished(List<String> command, int exitCode, String out, String err) {

    public static Finished run(List<String> command) throws IOException, InterruptedException {
        return run(command, Map.of());
    }

    /** @param environment beside the environment of this process */
    public static Finished run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        StringBuilder err = new StringBuilder();
        Thread reader = Thread.ofVirtual().start(() -> err.append(read(process.getErrorStream())));
        String out = read(process.getInputStream());
        reader.join();
        return new Finished(command, process.waitFor(), out, err.toString());
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Finished orFail() {
        if (exitCode != 0) {
            throw new AssertionError("%s ended with exit code %d:%n%s%s".formatted(command, exitCode, out, err));
        }
        return this;
    }
}

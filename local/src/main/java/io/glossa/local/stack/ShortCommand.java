package io.glossa.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs that end by themselves soon. */
final class ShortCommand {

    private static final int LIMIT_SECONDS = 120;

    private ShortCommand() {}

    /** @return what it printed */
    static String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Result result = attempt(command, environment);
        if (result.exitCode() != 0) {
            throw new StackException("%s failed with exit code %d: %s"
                    .formatted(
                            command.getFirst(),
                            result.exitCode(),
                            result.output().strip()));
        }
        return result.output();
    }

    static Result attempt(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new StackException(command.getFirst() + " did not end");
        }
        return new Result(process.exitValue(), output);
    }

    record Result(int exitCode, String output) {}
}

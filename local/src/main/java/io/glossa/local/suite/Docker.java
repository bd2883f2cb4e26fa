package io.glossa.local.suite;

import java.io.IOException;
import java.util.List;

/** Whether tests can start their databases as containers. */
final class Docker {

    private static final String IMAGE = "pgvector/pgvector:pg17";

    private Docker() {}

    /** Whether Docker answers and has, or can pull, the image that the tests ask for. */
    static boolean serves() throws InterruptedException {
        return succeeds("docker", "image", "inspect", IMAGE) || succeeds("docker", "pull", "--quiet", IMAGE);
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}

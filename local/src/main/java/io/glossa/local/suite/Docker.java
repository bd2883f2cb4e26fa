package io.glossa.local.suite;

import io.glossa.local.stack.Executables;

/** Whether tests can start their databases as containers. */
final class Docker {

    private static final String IMAGE = "pgvector/pgvector:pg17";

    private Docker() {}

    /** Whether Docker answers and has, or can pull, the image that the tests ask for. */
    static boolean serves() throws InterruptedException {
        return Executables.succeeds("docker", "image", "inspect", IMAGE)
                || Executables.succeeds("docker", "pull", "--quiet", IMAGE);
    }
}

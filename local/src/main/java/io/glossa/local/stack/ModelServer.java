package io.glossa.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * llama.cpp's own OpenAI-compatible server over a GGUF file.
 *
 * @param python runs it
 * @param library the folder that the server was unpacked into
 */
record ModelServer(String python, Path library, Path model, int port) {

    private static final String LAUNCHER = "model_server.py";
    private static final int REQUESTS_AT_ONCE = 2;
    private static final int TOKENS_EACH = 4096;

    /** Starts it; it loads the model while it is already listening. */
    Process start(Path folder, Path log) throws IOException {
        Path launcher = folder.resolve(LAUNCHER);
        try (InputStream in = ModelServer.class.getResourceAsStream(LAUNCHER)) {
            if (in == null) {
                throw new IllegalStateException(LAUNCHER + " is not on the class path");
            }
            Files.copy(in, launcher, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = List.of(
                python,
                launcher.toString(),
                model.toString(),
                Integer.toString(port),
                Integer.toString(REQUESTS_AT_ONCE),
                Integer.toString(TOKENS_EACH),
                Integer.toString(Runtime.getRuntime().availableProcessors()));
        return new Launch(command, Map.of("PYTHONPATH", library.toString()), log).start();
    }
}

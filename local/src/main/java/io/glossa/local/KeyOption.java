package io.glossa.local;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As whom a command calls the gateway. */
final class KeyOption {

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "What to send as the key: that of GLOSSA_KEY by default, or the stack's own.")
    private @Nullable String key;

    String chosen(Surroundings surroundings) throws IOException {
        return key == null ? surroundings.key() : key;
    }
}

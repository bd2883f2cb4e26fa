package io.glossa.evaluation.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of every measurement that asks a running Glossa. */
public final class Target {

    /** Long enough for a language model on two cores; a run that waits longer has failed. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    @Option(
            names = "--url",
            description = "Address of the gateway.",
            defaultValue = "${env:GLOSSA_URL:-http://127.0.0.1:8470}")
    private URI url = URI.create("http://127.0.0.1:8470");

    @Option(names = "--data", description = "Folder with the data.", required = true)
    private Path data = Path.of("");

    @Option(
            names = "--collection-suffix",
            description = "Put after the names of the collections that are filled for the measurement: a collection"
                    + " belongs to the encoder that it was filled with.",
            defaultValue = "")
    private String collectionSuffix = "";

    public PublicApi api() {
        return new PublicApi(url, TIMEOUT, collectionSuffix);
    }

    public Path data() {
        return data;
    }
}

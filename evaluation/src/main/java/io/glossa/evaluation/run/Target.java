package io.glossa.evaluation.run;

import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every measurement that asks a running Glossa. */
public final class Target {

    /** Long enough for a language model on two cores; a run that waits longer has failed. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Option(names = "--data", description = "Folder with the data.", required = true)
    private Path data = Path.of("");

    @Option(
            names = "--collection-suffix",
            description = "Put after the names of the collections that are filled for the measurement: a collection"
                    + " belongs to the encoder that it was filled with.",
            defaultValue = "")
    private String collectionSuffix = "";

    public PublicApi api() {
        return gateway.api(TIMEOUT, collectionSuffix);
    }

    public Path data() {
        return data;
    }
}

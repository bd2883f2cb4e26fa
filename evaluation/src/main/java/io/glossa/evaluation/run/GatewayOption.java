package io.glossa.evaluation.run;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The options that say which Glossa a measurement asks, and as whom. */
public final class GatewayOption {

    private static final String URL = "--url";
    private static final String KEY = "--key";

    @Option(
            names = URL,
            description = "Address of the gateway.",
            defaultValue = "${env:GLOSSA_URL:-http://127.0.0.1:8470}")
    private URI url = URI.create("http://127.0.0.1:8470");

    @Option(
            names = KEY,
            description = "The key to send: that of GLOSSA_KEY by default, or that of the gateway which ./glossa runs.",
            defaultValue = "${env:GLOSSA_KEY}")
    private @Nullable String key;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    public URI url() {
        return url;
    }

    /** @param collectionSuffix put after the names of the collections that a measurement fills itself */
    public PublicApi api(Duration timeout, String collectionSuffix) {
        return new PublicApi(url, key(), timeout, collectionSuffix);
    }

    /** The key of the gateway that runs here is for no other one. */
    private @Nullable String key() {
        ParseResult parsed = command == null || command.commandLine() == null
                ? null
                : command.commandLine().getParseResult();
        boolean elsewhere = parsed == null || parsed.hasMatchedOption(URL);
        boolean given = parsed != null && parsed.hasMatchedOption(KEY);
        return elsewhere && !given ? System.getenv("GLOSSA_KEY") : key;
    }
}

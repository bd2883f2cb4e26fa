package io.glossa.local;

import io.glossa.local.client.GatewayClient;
import io.glossa.local.provision.Progress;
import io.glossa.local.provision.Progress.Unit;
import io.glossa.wire.retrieval.CollectionEncoder;
import io.glossa.wire.retrieval.CollectionEncoder.EncoderChange;
import io.glossa.wire.retrieval.CollectionEncoder.Stage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reembed",
        description = "Change a collection's encoder to the one that Glossa runs now, while it is searched."
                + " It goes on when this command is stopped.",
        mixinStandardHelpOptions = true)
final class ReembedCommand implements Callable<Integer> {

    private static final long POLLING_MILLIS = 500;

    private final Surroundings surroundings;

    @Option(names = "--collection", required = true, paramLabel = "NAME")
    private String collection = "";

    @Option(names = "--give-up", description = "Give up the change that runs, and keep the encoder.")
    private boolean givingUp;

    @Mixin
    private KeyOption key = new KeyOption();

    ReembedCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        GatewayClient gateway = RunningGateway.get(surroundings, key);
        CollectionEncoder encoder = givingUp ? gateway.keepEncoder(collection) : gateway.changeEncoder(collection);
        while (encoder.change() != null) {
            encoder = follow(gateway, encoder.change());
        }
        surroundings.out().printf("%s: %s%n", collection, encoder.version());
        return 0;
    }

    /** To the end of what is being done now. */
    private CollectionEncoder follow(GatewayClient gateway, EncoderChange change) throws InterruptedException {
        Stage stage = change.stage();
        String name = stage == Stage.ENCODING ? "Encoding" : "Measuring";
        Unit unit = stage == Stage.ENCODING ? Unit.DOCUMENTS : Unit.SENTENCES;
        try (Progress.Task progress = surroundings.progress().begin(name, change.total(), unit)) {
            progress.reached(change.done());
            while (true) {
                Thread.sleep(POLLING_MILLIS);
                CollectionEncoder encoder = gateway.describe(collection).encoder();
                if (encoder.change() == null || encoder.change().stage() != stage) {
                    return encoder;
                }
                progress.reached(encoder.change().done());
            }
        }
    }
}

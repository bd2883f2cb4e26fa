package io.glossa.local;

import io.glossa.local.provision.HomeLock;
import io.glossa.local.provision.Progress;
import io.glossa.local.provision.Provisioning;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fills a folder of model files, for a container's volume or a machine that will have no network. */
@Command(
        name = "fetch",
        description = "Fetch model files into GLOSSA_HOME, and check what is there already.",
        mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "WHAT", description = "What to fetch: ${COMPLETION-CANDIDATES}.")
    private Set<Artefact> wanted = Set.of();

    @Mixin
    private GemmaTermsOption gemmaTerms = new GemmaTermsOption();

    FetchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    enum Artefact {
        ENCODER,
        QUALITY_ENCODER,
        LANGUAGE_MODEL;

        /** As it is called on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Integer call() throws Exception {
        Progress progress = surroundings.progress();
        Provisioning provisioning = new Provisioning(surroundings.home(), surroundings.python(), progress);
        try (HomeLock _ = HomeLock.take(surroundings.home(), progress)) {
            for (Artefact artefact : Artefact.values()) {
                if (wanted.contains(artefact)) {
                    fetch(artefact, provisioning);
                }
            }
        }
        return 0;
    }

    private void print(Provisioning.Encoder encoder) {
        surroundings.out().println(encoder.model());
        surroundings.out().println(encoder.tokenizer());
    }

    private void fetch(Artefact artefact, Provisioning provisioning) throws IOException, InterruptedException {
        switch (artefact) {
            case ENCODER -> print(provisioning.encoder());
            case QUALITY_ENCODER -> print(provisioning.qualityEncoder(gemmaTerms.accepted(surroundings)));
            case LANGUAGE_MODEL -> surroundings.out().println(provisioning.languageModel());
        }
    }
}

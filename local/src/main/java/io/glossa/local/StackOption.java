package io.glossa.local;

import io.glossa.local.provision.EncoderChoice;
import io.glossa.local.stack.StackOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a stack that a command starts is made of. */
final class StackOption {

    @Option(
            names = "--no-language-model",
            description = "Answer with source sentences, verbatim; nothing of the 1.1 GB model is fetched.")
    private boolean languageModelDeclined;

    @Option(
            names = "--encoder",
            paramLabel = "PROFILE",
            description = "What is searched with: ${COMPLETION-CANDIDATES}. quality finds more, above all across"
                    + " languages, and needs 1.15 GB to be fetched once and four times the time.",
            defaultValue = "light")
    private EncoderChoice encoder = EncoderChoice.LIGHT;

    @Mixin
    private GemmaTermsOption gemmaTerms = new GemmaTermsOption();

    StackOptions chosen(Surroundings surroundings) {
        return new StackOptions(
                surroundings.languageModel(languageModelDeclined),
                surroundings.namesTranslator(),
                encoder,
                gemmaTerms.accepted(surroundings));
    }
}

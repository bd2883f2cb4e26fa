package io.glossa.local;

import picocli.CommandLine.Option;

/** Whether to do without a language model. */
final class LanguageModelOption {

    @Option(
            names = "--no-language-model",
            description = "Answer with source sentences, verbatim; nothing of the 1.1 GB model is fetched.")
    boolean declined;
}

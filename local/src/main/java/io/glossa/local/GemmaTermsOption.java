package io.glossa.local;

import picocli.CommandLine.Option;

/** Whether the user accepts the terms of the quality encoder. */
final class GemmaTermsOption {

    private static final String VARIABLE = "GLOSSA_ACCEPT_GEMMA_TERMS";

    @Option(
            names = "--accept-gemma-terms",
            description = "You accept the Gemma Terms of Use (https://ai.google.dev/gemma/terms), under which the"
                    + " quality encoder comes. So does " + VARIABLE + "=true.")
    private boolean accepted;

    boolean accepted(Surroundings surroundings) {
        return accepted || Boolean.parseBoolean(surroundings.environment().get(VARIABLE));
    }
}

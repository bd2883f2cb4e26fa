package io.glossa.local.stack;

import io.glossa.local.provision.EncoderChoice;

/**
 * What a stack is made of, where there is a choice.
 *
 * @param languageModel whether there is one
 * @param translation whether the translation service runs without one too, for a translator that the environment names
 * @param encoder what documents and questions are searched with
 * @param gemmaTermsAccepted whether the quality encoder may be fetched
 */
public record StackOptions(
        boolean languageModel, boolean translation, EncoderChoice encoder, boolean gemmaTermsAccepted) {

    /** The default without a language model. */
    public static final StackOptions EXTRACTIVE = new StackOptions(false, EncoderChoice.LIGHT, false);

    /** Without a translator of the environment's. */
    public StackOptions(boolean languageModel, EncoderChoice encoder, boolean gemmaTermsAccepted) {
        this(languageModel, false, encoder, gemmaTermsAccepted);
    }
}

package io.glossa.local.provision;

import java.util.Locale;

/** The encoders that can be provisioned. Each has a folder of its own, and is the encoder profile of the same name. */
public enum EncoderChoice {
    /** multilingual-e5-small, under the MIT licence. */
    LIGHT,
    /** EmbeddingGemma-300M, under the Gemma terms of use, which a person has to accept before it is fetched. */
    QUALITY;

    /** What tells this encoder's collections of the same texts from the light one's. */
    public String collectionSuffix() {
        return this == LIGHT ? "" : "-" + this;
    }

    /** As it is called on the command line and in folders. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

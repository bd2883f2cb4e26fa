package io.glossa.encoder;

/** How one vector for a text is made of the model's output. */
public enum Pooling {
    /** The mean of the text's token vectors; the output is {@code [batch, tokens, dimension]}. */
    MEAN,
    /** The first token's vector; the output is {@code [batch, tokens, dimension]}. */
    FIRST_TOKEN,
    /** The output is a sentence vector already: {@code [batch, dimension]}. */
    NONE
}

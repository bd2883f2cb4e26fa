package io.glossa.encoder.conversion;

/** Element types of tensors, with their numbers in ONNX's {@code TensorProto.DataType}. */
enum OnnxElement {
    FLOAT(1, 32),
    UINT8(2, 8),
    INT8(3, 8),
    INT32(6, 32),
    INT64(7, 64),
    FLOAT16(10, 16),
    INT4(22, 4);

    private final int number;
    private final int bits;

    OnnxElement(int number, int bits) {
        this.number = number;
        this.bits = bits;
    }

    int number() {
        return number;
    }

    /** Bytes that this many elements take; two elements of 4 bits share a byte. */
    long bytes(long elements) {
        return (elements * bits + 7) / 8;
    }
}

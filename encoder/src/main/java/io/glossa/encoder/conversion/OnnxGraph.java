package io.glossa.encoder.conversion;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An ONNX model that is collected in memory, but for its tensors, and written in one pass with the same bytes each time.
 * Field numbers are those of onnx.proto.
 */
final class OnnxGraph {

    private static final int IR_VERSION = 10;
    private static final int STANDARD_OPERATORS = 21;
    private static final int RUNTIME_OPERATORS = 1;
    private static final int BUFFER = 1 << 20;

    private final String name;
    private final List<byte[]> nodes = new ArrayList<>();
    private final List<OnnxInitializer> initializers = new ArrayList<>();
    private final List<byte[]> inputs = new ArrayList<>();
    private final List<byte[]> outputs = new ArrayList<>();

    OnnxGraph(String name) {
        this.name = name;
    }

    /** Adds an operation and returns its output's name. */
    String add(OnnxNode node) {
        nodes.add(node.encoded());
        return node.output();
    }

    /** Adds a constant and returns its name. */
    String add(OnnxInitializer initializer) {
        initializers.add(initializer);
        return initializer.name();
    }

    /** @param shape an Integer for a fixed size, a String for the name of one that varies */
    void input(String input, OnnxElement type, Object... shape) {
        inputs.add(value(input, type, shape));
    }

    void output(String output, OnnxElement type, Object... shape) {
        outputs.add(value(output, type, shape));
    }

    private static byte[] value(String name, OnnxElement type, Object... shape) {
        byte[] dimensions = OnnxNode.message(out -> {
            for (Object size : shape) {
                out.writeByteArray(1, OnnxNode.message(dimension -> {
                    if (size instanceof Integer fixed) {
                        dimension.writeInt64(1, fixed);
                    } else {
                        dimension.writeString(2, size.toString());
                    }
                }));
            }
        });
        byte[] tensor = OnnxNode.message(out -> {
            out.writeInt32(1, type.number());
            out.writeByteArray(2, dimensions);
        });
        return OnnxNode.message(out -> {
            out.writeString(1, name);
            out.writeByteArray(2, OnnxNode.message(kind -> kind.writeByteArray(1, tensor)));
        });
    }

    void writeTo(Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target)) {
            CodedOutputStream out = CodedOutputStream.newInstance(file, BUFFER);
            out.writeInt64(1, IR_VERSION);
            out.writeString(2, "glossa");
            out.writeTag(7, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            out.writeUInt64NoTag(size());
            writeGraph(out);
            out.writeByteArray(8, operators("", STANDARD_OPERATORS));
            out.writeByteArray(8, operators(OnnxNode.RUNTIME_DOMAIN, RUNTIME_OPERATORS));
            out.flush();
        }
    }

    private static byte[] operators(String domain, int version) {
        return OnnxNode.message(out -> {
            out.writeString(1, domain);
            out.writeInt64(2, version);
        });
    }

    private long size() {
        long size = CodedOutputStream.computeStringSize(2, name);
        for (byte[] node : nodes) {
            size += CodedOutputStream.computeByteArraySize(1, node);
        }
        for (OnnxInitializer initializer : initializers) {
            long length = initializer.size();
            size += CodedOutputStream.computeTagSize(5) + CodedOutputStream.computeUInt64SizeNoTag(length) + length;
        }
        for (byte[] input : inputs) {
            size += CodedOutputStream.computeByteArraySize(11, input);
        }
        for (byte[] output : outputs) {
            size += CodedOutputStream.computeByteArraySize(12, output);
        }
        return size;
    }

    private void writeGraph(CodedOutputStream out) throws IOException {
        for (byte[] node : nodes) {
            out.writeByteArray(1, node);
        }
        out.writeString(2, name);
        for (OnnxInitializer initializer : initializers) {
            out.writeTag(5, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            out.writeUInt64NoTag(initializer.size());
            initializer.writeTo(out);
        }
        for (byte[] input : inputs) {
            out.writeByteArray(11, input);
        }
        for (byte[] output : outputs) {
            out.writeByteArray(12, output);
        }
    }
}

package io.glossa.encoder.conversion;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** One operation of a graph with one output, which also names it. */
final class OnnxNode {

    /** The operators that onnxruntime adds to the standard's. */
    static final String RUNTIME_DOMAIN = "com.microsoft";

    private static final int INPUT = 1;
    private static final int OUTPUT = 2;
    private static final int NAME = 3;
    private static final int OPERATOR = 4;
    private static final int ATTRIBUTE = 5;
    private static final int DOMAIN = 7;

    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_FLOAT = 2;
    private static final int ATTRIBUTE_INT = 3;
    private static final int ATTRIBUTE_INTS = 8;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int TYPE_FLOAT = 1;
    private static final int TYPE_INT = 2;
    private static final int TYPE_INTS = 7;

    private final String operator;
    private final String domain;
    private final List<String> inputs;
    private final String output;
    private final List<byte[]> attributes = new ArrayList<>();

    private OnnxNode(String domain, String operator, String output, List<String> inputs) {
        this.domain = domain;
        this.operator = operator;
        this.output = output;
        this.inputs = inputs;
    }

    /** An operation of the ONNX standard; an empty input name is an optional input left out. */
    static OnnxNode standard(String operator, String output, String... inputs) {
        return new OnnxNode("", operator, output, List.of(inputs));
    }

    static OnnxNode runtime(String operator, String output, String... inputs) {
        return new OnnxNode(RUNTIME_DOMAIN, operator, output, List.of(inputs));
    }

    String output() {
        return output;
    }

    OnnxNode with(String attribute, long value) {
        attributes.add(message(out -> {
            out.writeString(ATTRIBUTE_NAME, attribute);
            out.writeInt64(ATTRIBUTE_INT, value);
            out.writeInt32(ATTRIBUTE_TYPE, TYPE_INT);
        }));
        return this;
    }

    OnnxNode with(String attribute, float value) {
        attributes.add(message(out -> {
            out.writeString(ATTRIBUTE_NAME, attribute);
            out.writeFloat(ATTRIBUTE_FLOAT, value);
            out.writeInt32(ATTRIBUTE_TYPE, TYPE_FLOAT);
        }));
        return this;
    }

    OnnxNode with(String attribute, long[] values) {
        attributes.add(message(out -> {
            out.writeString(ATTRIBUTE_NAME, attribute);
            for (long value : values) {
                out.writeInt64(ATTRIBUTE_INTS, value);
            }
            out.writeInt32(ATTRIBUTE_TYPE, TYPE_INTS);
        }));
        return this;
    }

    byte[] encoded() {
        return message(out -> {
            for (String input : inputs) {
                out.writeString(INPUT, input);
            }
            out.writeString(OUTPUT, output);
            out.writeString(NAME, output);
            out.writeString(OPERATOR, operator);
            for (byte[] attribute : attributes) {
                out.writeByteArray(ATTRIBUTE, attribute);
            }
            if (!domain.isEmpty()) {
                out.writeString(DOMAIN, domain);
            }
        });
    }

    /** A small protobuf message as bytes, ready to be a field of a larger one. */
    static byte[] message(OnnxInitializer.Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            content.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        }
        return bytes.toByteArray();
    }
}

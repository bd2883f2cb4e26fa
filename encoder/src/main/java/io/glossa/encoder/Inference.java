package io.glossa.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.glossa.encoder.EncoderUnusableException.Part;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One onnxruntime session with its own input and output buffers, so for one thread at a time. */
final class Inference implements AutoCloseable {

    private static final Set<String> KNOWN_INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final EncoderProfile profile;
    private final Map<String, LongBuffer> inputs = new HashMap<>();
    private final Map<String, Integer> widths = new HashMap<>();
    private final Map<String, FloatBuffer> results = new HashMap<>();

    private Inference(OrtSession session, EncoderProfile profile) {
        this.session = session;
        this.profile = profile;
    }

    static Inference load(EncoderProfile profile, ModelFile model, int threads) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.use_device_allocator_for_initializers", "1");
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            Inference inference =
                    new Inference(environment.createSession(model.path().toString(), options), profile);
            RuntimeLifetime.extendToExit();
            inference.checkFit(profile);
            return inference;
        } catch (OrtException e) {
            throw new EncoderUnusableException(
                    Part.MODEL, "The encoder's model is not a usable ONNX file: " + model.path(), e);
        }
    }

    private void checkFit(EncoderProfile profile) throws OrtException {
        if (!KNOWN_INPUTS.containsAll(session.getInputNames())
                || !session.getInputNames().contains("input_ids")) {
            throw misfit("The encoder's model takes other inputs than a text encoder: " + session.getInputNames());
        }
        checkOutput(profile.output(), profile.pooling() == Pooling.NONE ? 2 : 3);
        if (profile.alignmentOutput() != null) {
            checkOutput(profile.alignmentOutput(), 3);
        }
        if (widths.getOrDefault(profile.output(), 0) < profile.dimension()) {
            throw misfit("The encoder's dimension %d is more than its output %s has: %d"
                    .formatted(profile.dimension(), profile.output(), widths.get(profile.output())));
        }
    }

    private void checkOutput(String output, int rank) throws OrtException {
        var node = session.getOutputInfo().get(output);
        if (node == null) {
            throw misfit("The encoder's model has no output %s, only %s".formatted(output, session.getOutputNames()));
        }
        long[] shape = ((TensorInfo) node.getInfo()).getShape();
        if (shape.length != rank || shape[rank - 1] < 1) {
            throw misfit("The encoder's output %s has %d dimensions where its pooling needs %d"
                    .formatted(output, shape.length, rank));
        }
        widths.put(output, (int) shape[rank - 1]);
    }

    private EncoderUnusableException misfit(String message) {
        return new EncoderUnusableException(Part.PROFILE, message, null);
    }

    /** One unit vector for each text. */
    float[][] sentences(List<long[]> batch) throws OrtException {
        int tokens = longest(batch);
        int width = widths.getOrDefault(profile.output(), 0);
        boolean pooled = profile.pooling() == Pooling.NONE;
        long[] shape = pooled ? new long[] {batch.size(), width} : new long[] {batch.size(), tokens, width};
        FloatBuffer hidden =
                run(batch, tokens, List.of(profile.output()), List.of(shape)).getFirst();
        float[][] vectors = new float[batch.size()][];
        for (int row = 0; row < vectors.length; row++) {
            int first = pooled ? row * width : row * tokens * width;
            vectors[row] = pooled(hidden, first, batch.get(row).length, width);
        }
        return vectors;
    }

    private float[] pooled(FloatBuffer hidden, int first, int tokens, int width) {
        return switch (profile.pooling()) {
            case MEAN -> UnitVectors.mean(hidden, first, tokens, width, profile.dimension());
            case FIRST_TOKEN, NONE -> UnitVectors.at(hidden, first, profile.dimension());
        };
    }

    /** One unit vector for each token of each text, special tokens included. */
    float[][][] tokens(List<long[]> batch, String output) throws OrtException {
        int tokens = longest(batch);
        int width = widths.getOrDefault(output, 0);
        long[] shape = {batch.size(), tokens, width};
        FloatBuffer hidden = run(batch, tokens, List.of(output), List.of(shape)).getFirst();
        float[][][] vectors = new float[batch.size()][][];
        for (int row = 0; row < vectors.length; row++) {
            vectors[row] = new float[batch.get(row).length][];
            for (int token = 0; token < vectors[row].length; token++) {
                vectors[row][token] = UnitVectors.at(hidden, (row * tokens + token) * width, width);
            }
        }
        return vectors;
    }

    /**
     * For each text its vector, as by {@link #sentences}, and then one for each token, special tokens included: what the
     * sentence vector is made of and what {@code output} says, each of unit length, one after the other.
     */
    float[][][] sentencesAndTokens(List<long[]> batch, String output) throws OrtException {
        int tokens = longest(batch);
        int width = widths.getOrDefault(profile.output(), 0);
        int otherWidth = widths.getOrDefault(output, 0);
        List<FloatBuffer> layers = run(
                batch,
                tokens,
                List.of(profile.output(), output),
                List.of(new long[] {batch.size(), tokens, width}, new long[] {batch.size(), tokens, otherWidth}));
        float[][][] vectors = new float[batch.size()][][];
        for (int row = 0; row < vectors.length; row++) {
            int length = batch.get(row).length;
            vectors[row] = new float[1 + length][];
            vectors[row][0] = pooled(layers.getFirst(), row * tokens * width, length, width);
            for (int token = 0; token < length; token++) {
                int place = row * tokens + token;
                vectors[row][1 + token] = UnitVectors.concatenated(
                        UnitVectors.at(layers.getFirst(), place * width, width),
                        UnitVectors.at(layers.getLast(), place * otherWidth, otherWidth));
            }
        }
        return vectors;
    }

    private static int longest(List<long[]> batch) {
        return batch.stream().mapToInt(row -> row.length).max().orElseThrow();
    }

    private List<FloatBuffer> run(List<long[]> batch, int tokens, List<String> outputs, List<long[]> shapes)
            throws OrtException {
        long[] inputShape = {batch.size(), tokens};
        Map<String, OnnxTensor> given = new HashMap<>();
        Map<String, OnnxTensor> targets = new HashMap<>();
        List<FloatBuffer> written = new ArrayList<>(outputs.size());
        try {
            for (int i = 0; i < outputs.size(); i++) {
                FloatBuffer target = result(outputs.get(i), shapes.get(i));
                targets.put(outputs.get(i), OnnxTensor.createTensor(environment, target, shapes.get(i)));
                written.add(target);
            }
            for (String input : session.getInputNames()) {
                given.put(input, OnnxTensor.createTensor(environment, fill(input, batch, tokens), inputShape));
            }
            // The runtime writes straight into our buffers: the Java API's own results are copies.
            session.run(given, Set.of(), targets).close();
            return written;
        } finally {
            given.values().forEach(OnnxTensor::close);
            targets.values().forEach(OnnxTensor::close);
        }
    }

    private FloatBuffer result(String output, long[] shape) {
        long size = 1;
        for (long dimension : shape) {
            size *= dimension;
        }
        FloatBuffer result = results.get(output);
        if (result == null || result.capacity() < size) {
            result = direct(size * Float.BYTES).asFloatBuffer();
            results.put(output, result);
        }
        return result.clear().limit((int) size);
    }

    private LongBuffer fill(String input, List<long[]> batch, int tokens) {
        int size = batch.size() * tokens;
        LongBuffer buffer = inputs.get(input);
        if (buffer == null || buffer.capacity() < size) {
            buffer = direct((long) size * Long.BYTES).asLongBuffer();
            inputs.put(input, buffer);
        }
        buffer.clear().limit(size);
        for (long[] row : batch) {
            for (int i = 0; i < tokens; i++) {
                boolean text = i < row.length;
                buffer.put(
                        switch (input) {
                            case "input_ids" -> text ? row[i] : 0;
                            case "attention_mask" -> text ? 1 : 0;
                            default -> 0;
                        });
            }
        }
        return buffer.flip();
    }

    private static ByteBuffer direct(long bytes) {
        return ByteBuffer.allocateDirect(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder's session does not close", e);
        }
    }
}

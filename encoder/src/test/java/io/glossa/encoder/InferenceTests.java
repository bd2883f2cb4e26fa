package io.glossa.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.encoder.InferenceQueue.Kind;
import io.glossa.encoder.conversion.TinyModel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferenceTests {

    private static final float[][] EMBEDDINGS = {{1, 0, 0}, {0, 2, 0}, {0, 0, 4}, {3, 4, 0}};

    @TempDir
    Path folder;

    @Test
    void meanIsOverTheTextAndNotItsPadding() throws Exception {
        try (Inference inference = load("hidden", Pooling.MEAN, 3)) {
            float[][] vectors = inference.sentences(List.of(new long[] {0, 0, 1}, new long[] {3}));

            assertThat(vectors[0]).containsExactly(unit(2, 2, 0), Offset.offset(1e-6f));
            assertThat(vectors[1]).containsExactly(unit(3, 4, 0), Offset.offset(1e-6f));
        }
    }

    @Test
    void firstTokenAndReadyVectorsAreTheSameHere() throws Exception {
        try (Inference first = load("hidden", Pooling.FIRST_TOKEN, 3);
                Inference ready = load("first", Pooling.NONE, 3)) {
            List<long[]> batch = List.of(new long[] {3, 0, 1}, new long[] {2, 1});

            assertThat(first.sentences(batch)).isDeepEqualTo(ready.sentences(batch));
            assertThat(first.sentences(batch)[0]).containsExactly(unit(3, 4, 0), Offset.offset(1e-6f));
        }
    }

    @Test
    void smallerDimensionTakesTheFirstValuesAndNormalisesThem() throws Exception {
        try (Inference inference = load("hidden", Pooling.MEAN, 2)) {
            assertThat(inference.sentences(List.of(new long[] {3, 2}))[0])
                    .containsExactly(unit(3, 4), Offset.offset(1e-6f));
        }
    }

    @Test
    void buffersGrowAndShrinkFromRunToRun() throws Exception {
        try (Inference inference = load("hidden", Pooling.MEAN, 3)) {
            for (int tokens : new int[] {1, 50, 2, 200, 3}) {
                long[] ids = new long[tokens];
                ids[0] = 1;

                assertThat(inference.sentences(List.of(ids, new long[] {2})))
                        .isDeepEqualTo(new float[][] {unit(tokens - 1, 2, 0), unit(0, 0, 1)});
            }
        }
    }

    @Test
    void concurrentCallersGetTheirOwnVectors() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        EncoderProfile profile = profile("hidden", Pooling.MEAN, 3);
        InferenceQueue queue = new InferenceQueue(loaded(profile), profile, new BatchPlan(64));
        queue.start();
        try (queue;
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> checks = new ArrayList<>();
            for (int caller = 0; caller < 40; caller++) {
                Random random = new Random(seed + caller);
                checks.add(threads.submit(() -> {
                    List<long[]> texts = random.ints(30, 1, 30)
                            .mapToObj(length ->
                                    random.longs(length, 0, EMBEDDINGS.length).toArray())
                            .toList();
                    List<float[][]> bulk = queue.bulk(texts, Kind.SENTENCE);
                    for (int i = 0; i < texts.size(); i++) {
                        assertThat(bulk.get(i)[0]).containsExactly(mean(texts.get(i)), Offset.offset(1e-5f));
                        assertThat(queue.single(texts.get(i), Kind.SENTENCE)[0])
                                .containsExactly(mean(texts.get(i)), Offset.offset(1e-5f));
                        assertThat(queue.single(texts.get(i), Kind.TOKENS)).hasNumberOfRows(texts.get(i).length);
                    }
                    return null;
                }));
            }
            for (Future<?> check : checks) {
                check.get();
            }
        }
    }

    @Test
    void failedRunReachesItsCallerAndTheNextOneWorks() throws Exception {
        EncoderProfile profile = profile("hidden", Pooling.MEAN, 3);
        InferenceQueue queue = new InferenceQueue(loaded(profile), profile, new BatchPlan(64));
        queue.start();
        try (queue) {
            assertThatThrownBy(() -> queue.single(new long[] {99}, Kind.SENTENCE))
                    .hasRootCauseInstanceOf(ai.onnxruntime.OrtException.class);
            assertThat(queue.single(new long[] {0}, Kind.SENTENCE)[0]).containsExactly(1, 0, 0);
        }
        assertThatThrownBy(() -> queue.single(new long[] {0}, Kind.SENTENCE)).hasMessageContaining("closed");
    }

    @Test
    void modelThatDoesNotFitTheProfileIsRefused() {
        assertThatThrownBy(() -> load("missing", Pooling.MEAN, 3)).hasMessageContaining("no output missing");
        assertThatThrownBy(() -> load("first", Pooling.MEAN, 3)).hasMessageContaining("pooling");
        assertThatThrownBy(() -> load("hidden", Pooling.MEAN, 4)).hasMessageContaining("dimension 4");
    }

    @Test
    void fileThatIsNoModelIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("pointer.onnx"), "version https://git-lfs.github.com/spec/v1");
        EncoderProfile profile = profile("hidden", Pooling.MEAN, 3);

        assertThatThrownBy(() -> Inference.load(profile, new ModelFile(file), 1))
                .isInstanceOf(EncoderUnusableException.class)
                .hasMessageContaining("not a usable ONNX file");
    }

    private Inference load(String output, Pooling pooling, int dimension) throws Exception {
        return loaded(profile(output, pooling, dimension));
    }

    private Inference loaded(EncoderProfile profile) throws Exception {
        return Inference.load(profile, new ModelFile(TinyModel.write(folder.resolve("tiny.onnx"), EMBEDDINGS)), 1);
    }

    private static EncoderProfile profile(String output, Pooling pooling, int dimension) {
        URI unused = URI.create("file:/unused");
        return new EncoderProfile("tiny", unused, unused, "", "", output, pooling, dimension, 512, "hidden");
    }

    private static float[] mean(long[] ids) {
        float[] sum = new float[3];
        for (long id : ids) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += EMBEDDINGS[(int) id][d];
            }
        }
        return unit(sum);
    }

    private static float[] unit(float... vector) {
        return UnitVectors.normalise(vector);
    }
}

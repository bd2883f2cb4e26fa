package io.glossa.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.encoder.InferenceQueue.Kind;
import io.glossa.encoder.conversion.TinyModel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graceful shutdown still answers requests while onnxruntime's own shutdown hook has run. */
class ShutdownIT {

    private static final int RUNS = 2_000;

    @TempDir
    Path folder;

    @Test
    void encodesUntilTheProcessEnds() throws Exception {
        Path model = TinyModel.write(folder.resolve("tiny.onnx"), new float[][] {{1, 2}, {3, 4}});
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:ErrorFile=" + folder.resolve("crash.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShutdownIT.class.getName(),
                        model.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains("encoded " + RUNS + " times while shutting down");
        assertThat(process.exitValue()).isZero();
    }

    /** The other process: exits while an encoder is in use, and goes on using it in a shutdown hook. */
    public static void main(String[] arguments) {
        URI unused = URI.create("file:/unused");
        EncoderProfile profile =
                new EncoderProfile("tiny", unused, unused, "", "", "hidden", Pooling.MEAN, 2, 512, "hidden");
        Inference inference = Inference.load(profile, new ModelFile(Path.of(arguments[0]), ""), 1);
        InferenceQueue queue = new InferenceQueue(inference, profile, new BatchPlan(64));
        queue.start();
        queue.single(new long[] {0, 1}, Kind.SENTENCE);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            for (int run = 0; run < RUNS; run++) {
                queue.single(new long[] {0, 1}, Kind.SENTENCE);
            }
            System.out.println("encoded " + RUNS + " times while shutting down");
        }));
        System.exit(0);
    }
}

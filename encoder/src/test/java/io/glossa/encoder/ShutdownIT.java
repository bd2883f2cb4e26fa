package io.glossa.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.encoder.InferenceQueue.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graceful shutdown still answers requests while onnxruntime's own shutdown hook has run. */
class ShutdownIT {

    /** Long enough for onnxruntime's hook to be done with the environment. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    /** A longer run than a tiny model's, which often gets away with it. */
    private static final long[] TOKENS = LongStream.range(10, 70).toArray();

    @TempDir
    Path folder;

    @Test
    void encodesUntilTheProcessEnds() throws Exception {
        Path model = Path.of(LocalEncoder.light().model());
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:ErrorFile=" + folder.resolve("crash.log"),
                        ShutdownIT.class.getName(),
                        model.toString())
                .redirectErrorStream(true);
        // As an option it would make a command line that onnxruntime 1.29 cannot bear.
        java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = java.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains("encoded to the end");
        assertThat(process.exitValue()).isZero();
    }

    /** The other process: exits while an encoder is in use, and goes on using it in a shutdown hook. */
    public static void main(String[] arguments) {
        EncoderProfile profile = EncoderProfile.light(Path.of(arguments[0]).toUri(), URI.create("file:/unused"));
        Inference inference = Inference.load(profile, new ModelFile(Path.of(arguments[0])), 1);
        InferenceQueue queue = new InferenceQueue(inference, profile, new BatchPlan(64));
        queue.start();
        queue.single(TOKENS, Kind.SENTENCE);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            long end = System.nanoTime() + AFTERWARDS.toNanos();
            while (System.nanoTime() < end) {
                queue.single(TOKENS, Kind.SENTENCE);
            }
            System.out.println("encoded to the end");
        }));
        System.exit(0);
    }
}

package io.glossa.evaluation.alignment;

import io.glossa.encoder.EncoderProfile;
import io.glossa.encoder.EncoderUnusableException;
import io.glossa.encoder.TextEncoder;
import io.glossa.encoder.alignment.SpanProjector;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.RunException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures span projection on XQuAD-R with the encoder that {@code ./glossa} provisioned. Needs no service. */
@Command(
        name = "alignment",
        description = "Measure how well spans are projected from one language onto others.",
        mixinStandardHelpOptions = true)
public final class EvaluateAlignment extends Measurement {

    @Option(names = "--data", required = true, description = "Folder of XQuAD-R files, one a language.")
    private Path data = Path.of("");

    @Option(
            names = "--source",
            defaultValue = "en",
            description = "Language to project from; default: ${DEFAULT-VALUE}.")
    private String source = "en";

    @Option(
            names = "--sample",
            defaultValue = "200",
            description = "Questions to draw, 0 for all; default: ${DEFAULT-VALUE}.")
    private int sample;

    @Option(names = "--seed", defaultValue = "1", description = "Which ones; default: ${DEFAULT-VALUE}.")
    private int seed;

    @Option(
            names = "--encoder",
            description = "Folder with the encoder's model.onnx and tokenizer.json; default: where ./glossa keeps it.")
    private @Nullable Path encoder;

    @Override
    protected AlignmentReport measure(PrintWriter err) {
        if (sample < 0) {
            throw badOption("--sample must not be negative: " + sample);
        }
        Path folder = folder();
        EncoderProfile profile = EncoderProfile.light(
                folder.resolve("model.onnx").toUri(),
                folder.resolve("tokenizer.json").toUri());
        try (TextEncoder loaded = TextEncoder.load(profile)) {
            return new AlignmentEvaluation(new SpanProjector(loaded), data).measure(source, sample, seed, err);
        } catch (EncoderUnusableException e) {
            throw new RunException(String.valueOf(e.getMessage()));
        }
    }

    private Path folder() {
        if (encoder != null) {
            return encoder;
        }
        String home = System.getenv("GLOSSA_HOME");
        Path cache = home == null ? Path.of(System.getProperty("user.home"), ".cache", "glossa") : Path.of(home);
        return cache.resolve("encoder").resolve("light");
    }
}

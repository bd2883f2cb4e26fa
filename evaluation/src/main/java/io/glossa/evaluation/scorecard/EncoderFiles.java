package io.glossa.evaluation.scorecard;

import io.glossa.encoder.EncoderProfile;
import io.glossa.encoder.EncoderUnusableException;
import io.glossa.encoder.TextEncoder;
import io.glossa.encoder.alignment.SpanProjector;
import io.glossa.evaluation.run.RunException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import picocli.CommandLine.Option;

/** Where the encoder is that aligns spans; it is loaded only when a suite needs it. */
final class EncoderFiles {

    @Option(
            names = "--encoder-model",
            description = "ONNX file of the light encoder, for alignment; a path or URI.",
            defaultValue = "${env:GLOSSA_ENCODER_MODEL}")
    private @Nullable String model;

    @Option(
            names = "--encoder-tokenizer",
            description = "Its tokenizer, a path or URI.",
            defaultValue = "${env:GLOSSA_ENCODER_TOKENIZER}")
    private @Nullable String tokenizer;

    boolean named() {
        return model != null && tokenizer != null;
    }

    /** It lives as long as this process. */
    Supplier<SpanProjector> projector() {
        if (model == null || tokenizer == null) {
            throw new IllegalStateException("No encoder was named");
        }
        EncoderProfile profile = EncoderProfile.light(address(model), address(tokenizer));
        SingletonSupplier<SpanProjector> projector = SingletonSupplier.of(() -> projector(profile));
        return projector::obtain;
    }

    private static SpanProjector projector(EncoderProfile profile) {
        try {
            return new SpanProjector(TextEncoder.load(profile));
        } catch (EncoderUnusableException e) {
            throw new RunException(String.valueOf(e.getMessage()));
        }
    }

    private static URI address(String file) {
        return file.contains(":") ? URI.create(file) : Path.of(file).toUri();
    }
}

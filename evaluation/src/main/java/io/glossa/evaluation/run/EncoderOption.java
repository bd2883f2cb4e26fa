package io.glossa.evaluation.run;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where an encoder's two files are. */
public final class EncoderOption {

    @Option(
            names = "--encoder-model",
            description = "ONNX file of the encoder, a path or URI.",
            defaultValue = "${env:GLOSSA_ENCODER_MODEL}")
    private @Nullable String model;

    @Option(
            names = "--encoder-tokenizer",
            description = "Its tokenizer, a path or URI.",
            defaultValue = "${env:GLOSSA_ENCODER_TOKENIZER}")
    private @Nullable String tokenizer;

    public boolean named() {
        return model != null && tokenizer != null;
    }

    /** @throws IllegalStateException if none was named */
    public URI model() {
        return address(model);
    }

    /** @throws IllegalStateException if none was named */
    public URI tokenizer() {
        return address(tokenizer);
    }

    private static URI address(@Nullable String file) {
        if (file == null) {
            throw new IllegalStateException("No encoder was named");
        }
        return file.contains(":") ? URI.create(file) : Path.of(file).toUri();
    }
}

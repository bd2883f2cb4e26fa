package io.glossa.evaluation.scorecard;

import io.glossa.encoder.EncoderProfile;
import io.glossa.encoder.EncoderUnusableException;
import io.glossa.encoder.TextEncoder;
import io.glossa.encoder.alignment.SpanProjector;
import io.glossa.evaluation.run.EncoderOption;
import io.glossa.evaluation.run.RunException;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import picocli.CommandLine.Mixin;

/** Where the encoder is that aligns spans; it is loaded only when a suite needs it. */
final class EncoderFiles {

    @Mixin
    private EncoderOption encoder = new EncoderOption();

    boolean named() {
        return encoder.named();
    }

    /** It lives as long as this process. */
    Supplier<SpanProjector> projector() {
        EncoderProfile profile = EncoderProfile.light(encoder.model(), encoder.tokenizer());
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
}

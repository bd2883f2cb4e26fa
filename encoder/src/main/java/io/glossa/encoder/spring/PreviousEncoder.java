package io.glossa.encoder.spring;

import io.glossa.encoder.TextEncoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The encoder that was in use before, for what still has its vectors. Its settings are those of {@link EncoderProperties}
 * under {@code glossa.encoder.previous}; without any there is none.
 */
public final class PreviousEncoder implements AutoCloseable {

    static final String PREFIX = EncoderProperties.PREFIX + ".previous";

    private final @Nullable TextEncoder encoder;

    PreviousEncoder(@Nullable TextEncoder encoder) {
        this.encoder = encoder;
    }

    public Optional<TextEncoder> get() {
        return Optional.ofNullable(encoder);
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
        }
    }
}

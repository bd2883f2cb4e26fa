package io.glossa.retrieval.encoding;

import io.glossa.encoder.TextEncoder;
import io.glossa.encoder.spring.PreviousEncoder;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The encoder of new collections and, where it is set, the one before it, whose vectors others may still have. */
@Component
public class Encoders {

    private final TextEncoder current;
    private final PreviousEncoder previous;

    Encoders(TextEncoder current, PreviousEncoder previous) {
        this.current = current;
        this.previous = previous;
    }

    public TextEncoder current() {
        return current;
    }

    /** @param version names the vector space, as a collection remembers it */
    public Optional<TextEncoder> find(String version) {
        return current.version().equals(version)
                ? Optional.of(current)
                : previous.get().filter(encoder -> encoder.version().equals(version));
    }
}

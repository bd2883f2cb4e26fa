package io.glossa.translation.translating;

import java.util.List;

/** A translation was needed, and nobody who translates could be reached. */
public final class ProvidersDownException extends RuntimeException {

    /** @param reasons one for each provider that was tried, beginning with its name */
    ProvidersDownException(List<String> reasons) {
        super(String.join(" ", reasons));
    }
}

package io.glossa.translation.provider;

import org.jspecify.annotations.Nullable;

/** A provider gave no translation. */
public final class ProviderFailure extends RuntimeException {

    private final String provider;
    private final Kind kind;

    public ProviderFailure(String provider, Kind kind, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.provider = provider;
        this.kind = kind;
    }

    public ProviderFailure(String provider, Kind kind, String detail) {
        this(provider, kind, detail, null);
    }

    public String provider() {
        return provider;
    }

    public Kind kind() {
        return kind;
    }

    /** What a failure says about the provider. */
    public enum Kind {
        /** It could not be reached, or did not answer in time. */
        UNREACHABLE,
        /** It answered that it will not: overloaded, no such pair, no permission. */
        REFUSED,
        /** It answered with something that is no translation. */
        UNREADABLE
    }
}

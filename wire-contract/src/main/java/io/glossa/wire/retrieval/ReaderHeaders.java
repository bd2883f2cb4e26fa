package io.glossa.wire.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * How a {@link Reader} travels between the services, beside {@link Position#HEADER}. The gateway writes these headers itself
 * and hands on none that it was sent but the position; whoever can reach the retrieval service beside the gateway can claim to be anyone.
 */
public final class ReaderHeaders {

    /** The tenant's name. */
    public static final String TENANT = "Glossa-Tenant";

    /** The principals, percent-encoded and separated by commas; empty for a reader without any. */
    public static final String PRINCIPALS = "Glossa-Principals";

    /** {@code true}, in the place of {@link #PRINCIPALS}, for a reader who sees everything. */
    public static final String UNRESTRICTED = "Glossa-Unrestricted";

    private ReaderHeaders() {}

    /** @param header takes a name and a value */
    public static void write(Reader reader, BiConsumer<String, String> header) {
        header.accept(TENANT, reader.tenant());
        if (reader.after() != null) {
            header.accept(Position.HEADER, reader.after().toString());
        }
        if (reader.unrestricted()) {
            header.accept(UNRESTRICTED, "true");
        } else {
            header.accept(
                    PRINCIPALS,
                    reader.principals().stream()
                            .sorted()
                            .map(principal -> UriUtils.encode(principal, UTF_8))
                            .collect(Collectors.joining(",")));
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param header the only value of the header of this name, null where there is none
     * @throws IllegalArgumentException if a header is missing or malformed: a reader is never taken to be everyone
     */
    public static Reader read(Function<String, @Nullable String> header) {
        String tenant = header.apply(TENANT);
        String principals = header.apply(PRINCIPALS);
        String unrestricted = header.apply(UNRESTRICTED);
        if (tenant == null || (principals == null) == (unrestricted == null)) {
            throw new IllegalArgumentException(
                    "The request does not say who reads: it needs the header %s, and either %s or %s."
                            .formatted(TENANT, PRINCIPALS, UNRESTRICTED));
        }
        String after = header.apply(Position.HEADER);
        Position written = after == null ? null : Position.of(after);
        if (principals != null) {
            return new Reader(tenant, decoded(principals)).after(written);
        }
        if (!"true".equals(unrestricted)) {
            throw new IllegalArgumentException("The header %s can only be 'true'.".formatted(UNRESTRICTED));
        }
        return Reader.unrestricted(tenant).after(written);
    }

    private static Set<String> decoded(String principals) {
        return principals.isEmpty()
                ? Set.of()
                : Arrays.stream(StringUtils.delimitedListToStringArray(principals, ","))
                        .map(principal -> UriUtils.decode(principal, UTF_8))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

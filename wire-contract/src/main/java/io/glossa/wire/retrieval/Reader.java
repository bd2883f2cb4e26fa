package io.glossa.wire.retrieval;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf documents are read or written. Every call to the retrieval service names one.
 *
 * @param tenant who owns the collections: those of others do not exist for this reader
 * @param principals what the reader is called by where a document lists its readers, such as {@code user:anna} or
 *     {@code group:legal}; see {@link Principals}
 * @param unrestricted whether the reader sees all of the tenant's documents, whatever principals they list. Only such a
 *     reader may write
 * @param after what the reader's searches have to show: all that was written until then; null for one who has just
 *     written nothing
 */
public record Reader(
        String tenant,
        Set<String> principals,
        boolean unrestricted,
        @Nullable Position after) {

    /** The tenant of whoever has none. */
    public static final String DEFAULT_TENANT = "default";

    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** @throws IllegalArgumentException if the tenant or the principals are not acceptable */
    public Reader {
        if (!isTenant(tenant)) {
            throw new IllegalArgumentException(
                    "A tenant's name has 1 to 100 letters, digits, dots, hyphens and underscores of ASCII,"
                            + " and begins with a letter or digit.");
        }
        principals = Principals.checked(principals);
    }

    /** A reader who sees the documents that list none or one of these principals. */
    public Reader(String tenant, Set<String> principals) {
        this(tenant, principals, false, null);
    }

    /** Whether a tenant can be called so. */
    public static boolean isTenant(String name) {
        return TENANT.matcher(name).matches();
    }

    /** A reader who sees all of a tenant's documents, and may write. */
    public static Reader unrestricted(String tenant) {
        return new Reader(tenant, Set.of(), true, null);
    }

    /** The same reader, after having written. */
    public Reader after(@Nullable Position written) {
        return new Reader(tenant, principals, unrestricted, written);
    }
}

package io.glossa.wire.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a key once it has been handed out: its secret is not.
 *
 * @param id the middle part of the key
 * @param limits of its own
 * @param revoked since when it is refused; absent while it is not
 * @param lastUsed to the minute; absent if it never was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyInfo(
        String id,
        String name,
        String tenant,
        Set<Right> rights,
        Set<String> collections,
        Set<String> principals,
        Limits limits,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant revoked,
        @Nullable Instant lastUsed) {

    public KeyInfo {
        rights = Set.copyOf(rights);
        collections = Set.copyOf(collections);
        principals = Set.copyOf(principals);
    }
}

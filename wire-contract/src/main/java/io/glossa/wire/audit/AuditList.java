package io.glossa.wire.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the audit log, those that were written last first.
 *
 * @param next what to give as {@code cursor} for those before them; absent after the first that there is
 */
public record AuditList(
        List<AuditEntry> entries,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    public AuditList {
        entries = List.copyOf(entries);
    }
}

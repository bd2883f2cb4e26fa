package io.glossa.gateway.audit;

import io.glossa.gateway.audit.AuditRows.Row;
import io.glossa.gateway.store.Store;
import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.audit.AuditEntry.Action;
import io.glossa.wire.audit.AuditEntry.Outcome;
import io.glossa.wire.audit.AuditList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, for those who have to know who did what. */
@RestController
@Tag(name = "Audit", description = "Who did what; needs the right ADMIN.")
class AuditController {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAXIMUM_LIMIT = 1000;
    /** Of those that every database and client can tell. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Store store;

    AuditController(Store store) {
        this.store = store;
    }

    @GetMapping("/v1/audit")
    @Operation(
            summary = "Who did what, the latest first",
            description =
                    "Entries of all tenants, at most `limit` (1 to 1000, 100 when absent) before `cursor`, which is"
                            + " the `next` of the list before. `from` (inclusive) and `to` (exclusive) are times as in"
                            + " 2026-11-26T12:00:00Z; `actor` is a key's id or a token's subject; `outcome` is one of done,"
                            + " refused, failed and stopped. An entry is there a second after its response. No text of a question"
                            + " or a document is in it.")
    AuditList list(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String tenant,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String collection,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CleanText.require("tenant", tenant);
        CleanText.require("actor", actor);
        CleanText.require("collection", collection);
        CleanText.require("document", document);
        int number = Objects.requireNonNullElse(limit, DEFAULT_LIMIT);
        if (number < 1 || number > MAXIMUM_LIMIT) {
            throw new InvalidRequestException("limit", "'limit' must be 1 to %d.".formatted(MAXIMUM_LIMIT));
        }
        AuditQuery query = new AuditQuery(
                parsed("from", from, AuditController::time),
                parsed("to", to, AuditController::time),
                tenant,
                actor,
                parsed("action", action, Action::of),
                parsed("outcome", outcome, Outcome::of),
                collection,
                document,
                Objects.requireNonNullElse(parsed("cursor", cursor, Long::parseLong), Long.MAX_VALUE),
                number + 1);
        List<Row> found = store.inTransaction(jdbc -> AuditRows.list(jdbc, query));
        List<Row> shown = found.subList(0, Math.min(number, found.size()));
        RequestFacts.current().items(shown.size());
        return new AuditList(
                shown.stream().map(Row::entry).toList(),
                found.size() > number ? Long.toString(shown.getLast().number()) : null);
    }

    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new DateTimeParseException("Out of range", text, 0);
        }
        return time;
    }

    private static <T> @Nullable T parsed(String field, @Nullable String text, Function<String, T> parse) {
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeParseException e) {
            throw new InvalidRequestException(field, "'%s' is not a time like 2026-11-26T12:00:00Z.".formatted(field));
        } catch (NumberFormatException e) {
            throw new InvalidRequestException(field, "'%s' is not the 'next' of a list.".formatted(field));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(field, "'%s': %s".formatted(field, e.getMessage()));
        }
    }
}

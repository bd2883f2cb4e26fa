package io.glossa.gateway.access;

import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.gateway.web.TypedProblems;
import io.glossa.wire.key.CreatedKey;
import io.glossa.wire.key.KeyInfo;
import io.glossa.wire.key.KeyList;
import io.glossa.wire.key.KeyRequest;
import io.glossa.wire.key.Limits;
import io.glossa.wire.key.Right;
import io.glossa.wire.retrieval.Principals;
import io.glossa.wire.retrieval.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API keys, for those who hand them out. */
@RestController
@RequestMapping("/v1/keys")
@Tag(name = "Keys", description = "Who may do what; needs the right ADMIN.")
class KeysController {

    private static final int NAME_LENGTH = 200;
    private static final int MOST = 200;
    private static final int MOST_REQUESTS = 1_000_000;
    private static final int MOST_ASKS = 10_000;
    private static final long MOST_TOKENS = 1_000_000_000_000L;
    /** A pebibyte. */
    private static final long MOST_BYTES = 1L << 50;

    private final Keys keys;

    KeysController(Keys keys) {
        this.keys = keys;
    }

    @PostMapping
    @Operation(
            summary = "Makes a key, which is told only in this response",
            description = "`rights` are of READ, WRITE, REVIEW and ADMIN; READ alone when absent. `collections` are"
                    + " names, or `*` for all, as when absent. `principals` are what the holder is called by where a"
                    + " document lists its readers, none when absent, or `*`, which WRITE needs, for all documents."
                    + " `limits` that are absent are those of the deployment.")
    @ApiResponse(responseCode = "201", description = "The key.")
    ResponseEntity<CreatedKey> create(@RequestBody KeyRequest request) {
        CreatedKey created = keys.create(checked(request));
        RequestFacts.current().object(created.info().id());
        return ResponseEntity.created(URI.create("/v1/keys/" + created.info().id()))
                .body(created);
    }

    @GetMapping
    @Operation(summary = "Every key, without its secret")
    KeyList list() {
        return new KeyList(keys.list());
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Revokes a key",
            description = "At once where the request arrives, within `glossa.keys.cached`, 5 s, at every other gateway."
                    + " The key stays in the list.")
    @ApiResponse(responseCode = "204", description = "It is refused from now on.")
    ResponseEntity<Void> revoke(@PathVariable String id) {
        CleanText.require("id", id);
        if (!keys.revoke(id)) {
            throw TypedProblems.exception(HttpStatus.NOT_FOUND, "unknown-key", "There is no key '%s'.".formatted(id));
        }
        return ResponseEntity.noContent().build();
    }

    private static KeyInfo checked(KeyRequest request) {
        String name = request.name();
        if (name == null || name.isBlank() || name.length() > NAME_LENGTH) {
            throw new InvalidRequestException("name", "'name' needs 1 to %d characters.".formatted(NAME_LENGTH));
        }
        CleanText.require("name", name);
        String tenant = Objects.requireNonNullElse(request.tenant(), Reader.DEFAULT_TENANT);
        if (!Reader.isTenant(tenant)) {
            throw new InvalidRequestException(
                    "tenant",
                    "'tenant' needs 1 to 100 letters, digits, dots, hyphens and underscores of ASCII, the first one a"
                            + " letter or digit.");
        }
        Set<Right> rights = Objects.requireNonNullElse(request.rights(), Set.of(Right.READ));
        if (rights.isEmpty() || rights.stream().anyMatch(Objects::isNull)) {
            throw new InvalidRequestException("rights", "'rights' is empty or has a null in it.");
        }
        Set<String> collections = names("collections", request.collections(), Set.of(Caller.ALL));
        if (collections.isEmpty()) {
            throw new InvalidRequestException("collections", "'collections' is empty: the key would open nothing.");
        }
        Set<String> principals = names("principals", request.principals(), Set.of());
        try {
            Principals.checked(principals);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("principals", String.valueOf(e.getMessage()));
        }
        if (rights.contains(Right.WRITE) && !principals.contains(Caller.ALL)) {
            throw new InvalidRequestException(
                    "principals",
                    "A key with the right WRITE needs the principals '*': who writes sees every document.");
        }
        Instant expires = request.expires();
        if (expires != null && !expires.isAfter(Instant.now())) {
            throw new InvalidRequestException("expires", "'expires' is past already.");
        }
        return new KeyInfo(
                "",
                name,
                tenant,
                rights,
                collections,
                principals,
                limits(Objects.requireNonNullElse(request.limits(), Limits.USUAL)),
                Instant.now(),
                expires,
                null,
                null);
    }

    private static Limits limits(Limits limits) {
        requireWithin("limits.requestsPerMinute", limits.requestsPerMinute(), MOST_REQUESTS);
        requireWithin("limits.concurrentAsks", limits.concurrentAsks(), MOST_ASKS);
        requireWithin("limits.tokensPerDay", limits.tokensPerDay(), MOST_TOKENS);
        requireWithin("limits.ingestBytesPerHour", limits.ingestBytesPerHour(), MOST_BYTES);
        return limits;
    }

    private static void requireWithin(String field, @Nullable Number given, long most) {
        if (given != null && (given.longValue() < 1 || given.longValue() > most)) {
            throw new InvalidRequestException(field, "'%s' must be 1 to %d.".formatted(field, most));
        }
    }

    private static Set<String> names(String field, @Nullable Set<String> given, Set<String> otherwise) {
        Set<String> names = Objects.requireNonNullElse(given, otherwise);
        if (names.size() > MOST) {
            throw new InvalidRequestException(field, "'%s' has more than %d entries.".formatted(field, MOST));
        }
        for (String name : names) {
            if (name == null || name.isBlank() || name.length() > NAME_LENGTH) {
                throw new InvalidRequestException(
                        field, "Each of '%s' needs 1 to %d characters.".formatted(field, NAME_LENGTH));
            }
            CleanText.require(field, name);
        }
        return names;
    }
}

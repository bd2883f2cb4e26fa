package io.glossa.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glossa.gateway.access.KeyRows.KeyRow;
import io.glossa.gateway.store.Store;
import io.glossa.gateway.store.StoreUnavailableException;
import io.glossa.wire.audit.AuditEntry.Credential;
import io.glossa.wire.key.CreatedKey;
import io.glossa.wire.key.KeyInfo;
import io.glossa.wire.key.Limits;
import io.glossa.wire.key.Right;
import io.glossa.wire.retrieval.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The API keys: made, listed, revoked, and told from what is none. */
@Component
class Keys {

    private static final Logger log = LoggerFactory.getLogger(Keys.class);
    private static final int CACHED_AT_MOST = 10_000;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final Store store;
    private final @Nullable KeyText first;
    /** By id, also those that there are not: guessing costs no query each. */
    private final Cache<String, Optional<KeyRow>> known;

    Keys(Store store, KeySettings settings) {
        this.store = store;
        this.first = Optional.ofNullable(settings.first()).flatMap(KeyText::of).orElse(null);
        this.known = Caffeine.newBuilder()
                .maximumSize(CACHED_AT_MOST)
                .expireAfterWrite(settings.cached())
                .build();
    }

    /** Whether there can be any key at all. */
    boolean possible() {
        return first != null || store.configured();
    }

    /**
     * Who holds a key; empty if it is none, or has expired or been revoked.
     *
     * @throws StoreUnavailableException if it cannot be looked up now
     */
    Optional<Caller> find(String text) {
        return KeyText.of(text).flatMap(this::find);
    }

    private Optional<Caller> find(KeyText key) {
        if (first != null && key.hasHash(first.hash())) {
            return Optional.of(new Caller(
                    Credential.KEY,
                    first.id(),
                    Reader.DEFAULT_TENANT,
                    EnumSet.allOf(Right.class),
                    Set.of(Caller.ALL),
                    Set.of(Caller.ALL),
                    Limits.NONE));
        }
        if (!store.configured()) {
            return Optional.empty();
        }
        return known.get(key.id(), id -> store.inTransaction(jdbc -> KeyRows.find(jdbc, id)))
                .filter(row -> key.hasHash(row.hash()))
                .map(KeyRow::info)
                .filter(Keys::isAccepted)
                .map(info -> {
                    noteUse(info);
                    return new Caller(
                            Credential.KEY,
                            info.id(),
                            info.tenant(),
                            info.rights(),
                            info.collections(),
                            info.principals(),
                            info.limits());
                });
    }

    private static boolean isAccepted(KeyInfo key) {
        Instant expires = key.expires();
        return key.revoked() == null && (expires == null || Instant.now().isBefore(expires));
    }

    /** Once a minute, so that it costs next to nothing. */
    private void noteUse(KeyInfo key) {
        Instant lastUsed = key.lastUsed();
        if (lastUsed != null && Instant.now().isBefore(lastUsed.plus(USE_IS_NOTED_EVERY))) {
            return;
        }
        try {
            store.inTransaction(jdbc -> KeyRows.used(jdbc, key.id()));
            known.invalidate(key.id());
        } catch (StoreUnavailableException e) {
            log.debug("The use of key {} was not noted", key.id(), e);
        }
    }

    /** Makes a key; the id of {@code wanted} is not looked at. */
    CreatedKey create(KeyInfo wanted) {
        String text = KeyText.random();
        KeyText key = KeyText.of(text).orElseThrow();
        KeyInfo named = new KeyInfo(
                key.id(),
                wanted.name(),
                wanted.tenant(),
                wanted.rights(),
                wanted.collections(),
                wanted.principals(),
                wanted.limits(),
                wanted.created(),
                wanted.expires(),
                null,
                null);
        return new CreatedKey(text, store.inTransaction(jdbc -> KeyRows.insert(jdbc, named, key.hash())));
    }

    List<KeyInfo> list() {
        return store.inTransaction(KeyRows::list);
    }

    /** @return whether there is such a key */
    boolean revoke(String id) {
        boolean revoked = store.inTransaction(jdbc -> KeyRows.revoke(jdbc, id));
        known.invalidate(id);
        return revoked;
    }
}

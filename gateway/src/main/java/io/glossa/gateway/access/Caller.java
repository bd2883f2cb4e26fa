package io.glossa.gateway.access;

import io.glossa.wire.audit.AuditEntry.Credential;
import io.glossa.wire.key.Limits;
import io.glossa.wire.key.Right;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Who makes a request. Nothing of it comes from the request but the key or token that stands for it.
 *
 * @param credential by what the caller is known
 * @param name a key's id, or a token's subject
 * @param tenant whose collections there are for this caller
 * @param rights what the caller may do
 * @param collections that the caller sees, {@link #ALL} for all of the tenant's
 * @param principals what the caller is called by where a document lists its readers, {@link #ALL} for one who sees every
 *     document
 * @param limits how much the caller may ask for
 */
public record Caller(
        Credential credential,
        String name,
        String tenant,
        Set<Right> rights,
        Set<String> collections,
        Set<String> principals,
        Limits limits) {

    /** Where Spring Security leaves who makes a request. */
    private static final SecurityContextRepository SERVED = new RequestAttributeSecurityContextRepository();

    /** In the place of names: all of them. */
    public static final String ALL = "*";

    public Caller {
        rights = Set.copyOf(rights);
        collections = Set.copyOf(collections);
        principals = Set.copyOf(principals);
    }

    /**
     * Who makes the request that this thread serves.
     *
     * @throws IllegalStateException if that is not known, which no endpoint under {@code /v1} is reached with
     */
    public static Caller current() {
        return find().orElseThrow(() -> new IllegalStateException("It is not known who calls."));
    }

    /** Who makes the request that this thread serves; empty where a path is open, or the services' token opens it. */
    public static Optional<Caller> find() {
        return in(SecurityContextHolder.getContext());
    }

    /** Who made a request, also when it was refused or has been served; empty as in {@link #find}. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return in(SERVED.loadDeferredContext(request).get());
    }

    private static Optional<Caller> in(SecurityContext context) {
        Authentication authentication = context.getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** As whom the retrieval service is asked on this caller's behalf. */
    public Reader reader() {
        return principals.contains(ALL) ? Reader.unrestricted(tenant) : new Reader(tenant, principals);
    }

    public boolean sees(String collection) {
        return collections.contains(ALL) || collections.contains(collection);
    }

    /** Those that the caller sees. */
    public List<CollectionInfo> seen(List<CollectionInfo> collections) {
        return collections.stream()
                .filter(collection -> sees(collection.name()))
                .toList();
    }

    /**
     * Refuses a collection as if it were not there.
     *
     * @param collection null where the request names none, which is refused elsewhere
     * @throws UnknownCollectionException if the caller does not see it
     */
    public void requireSees(@Nullable String collection) {
        if (collection != null && !sees(collection)) {
            throw new UnknownCollectionException(collection, null);
        }
    }
}

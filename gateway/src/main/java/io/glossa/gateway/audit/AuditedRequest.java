package io.glossa.gateway.audit;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.audit.AuditEntry;
import io.glossa.wire.audit.AuditEntry.Action;
import io.glossa.wire.audit.AuditEntry.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a request does by its method and path, told from these alone: what is refused never comes to an endpoint. */
record AuditedRequest(Action action, Map<String, String> variables) {

    /** Longer names are none that anything here has. */
    private static final int LONGEST = 200;

    private static final String COLLECTION = "collection";
    private static final String DOCUMENT = "document";
    private static final String OBJECT = "object";
    private static final String GLOSSARY = "/v1/collections/{collection}/glossary";

    private static final List<Rule> RULES = List.of(
            new Rule(HttpMethod.POST, "/v1/ask", Action.ASK),
            new Rule(HttpMethod.POST, "/v1/chat/**", Action.ASK),
            new Rule(HttpMethod.POST, "/v1/search", Action.SEARCH),
            new Rule(HttpMethod.POST, "/v1/translate", Action.TRANSLATE),
            new Rule(HttpMethod.POST, "/v1/align", Action.ALIGN),
            new Rule(HttpMethod.GET, "/v1/collections/{collection}/documents/{document}", Action.READ),
            new Rule(HttpMethod.PUT, "/v1/collections/{collection}/documents/{document}", Action.STORE),
            new Rule(HttpMethod.POST, "/v1/collections/{collection}/documents", Action.STORE),
            new Rule(HttpMethod.POST, "/v1/collections/{collection}/documents/fetch", Action.FETCH),
            new Rule(HttpMethod.DELETE, "/v1/collections/{collection}/documents/{document}", Action.DELETE),
            new Rule(HttpMethod.DELETE, "/v1/collections/{collection}", Action.DELETE),
            new Rule(HttpMethod.POST, "/v1/collections/{collection}/trials", Action.SEARCH),
            new Rule(HttpMethod.PUT, "/v1/collections/{collection}/tuning", Action.TUNE),
            new Rule(HttpMethod.DELETE, "/v1/collections/{collection}/tuning", Action.TUNE),
            new Rule(HttpMethod.POST, "/v1/collections/{collection}/encoder", Action.CHANGE_ENCODER),
            new Rule(HttpMethod.DELETE, "/v1/collections/{collection}/encoder", Action.CHANGE_ENCODER),
            new Rule(HttpMethod.PUT, GLOSSARY + "/{source}/{target}", Action.STORE_TERMS),
            new Rule(HttpMethod.POST, GLOSSARY + "/{source}/{target}", Action.STORE_TERMS),
            new Rule(HttpMethod.DELETE, GLOSSARY + "/{source}/{target}", Action.DELETE_TERMS),
            new Rule(HttpMethod.POST, GLOSSARY + "/proposals/{object}/accept", Action.ACCEPT_TERM),
            new Rule(HttpMethod.POST, GLOSSARY + "/proposals/{object}/reject", Action.REJECT_TERM),
            new Rule(null, "/v1/collections/{collection}/**", Action.OTHER),
            new Rule(null, "/v1/models/{collection}", Action.OTHER),
            new Rule(HttpMethod.GET, "/v1/reviews/{object}/**", Action.READ),
            new Rule(HttpMethod.POST, "/v1/reviews/{object}/approve", Action.APPROVE),
            new Rule(HttpMethod.POST, "/v1/reviews/{object}/correct", Action.CORRECT),
            new Rule(HttpMethod.POST, "/v1/reviews/{object}/reject", Action.REJECT),
            new Rule(HttpMethod.POST, "/v1/keys", Action.CREATE_KEY),
            new Rule(HttpMethod.DELETE, "/v1/keys/{object}", Action.REVOKE_KEY),
            new Rule(HttpMethod.GET, "/v1/audit", Action.READ_AUDIT));

    private record Rule(@Nullable HttpMethod method, PathPattern path, Action action) {

        Rule(@Nullable HttpMethod method, String path, Action action) {
            this(method, PathPatternParser.defaultInstance.parse(path), action);
        }

        Optional<AuditedRequest> match(String requested, PathContainer path) {
            // Who asks for the head of something asks for it.
            String asked = HttpMethod.HEAD.name().equals(requested) ? HttpMethod.GET.name() : requested;
            if (method != null && !method.name().equals(asked)) {
                return Optional.empty();
            }
            PathMatchInfo match = this.path.matchAndExtract(path);
            return match == null ? Optional.empty() : Optional.of(new AuditedRequest(action, match.getUriVariables()));
        }
    }

    static AuditedRequest of(HttpServletRequest request) {
        PathContainer path = path(request.getRequestURI());
        return RULES.stream()
                .flatMap(rule -> rule.match(request.getMethod(), path).stream())
                .findFirst()
                .map(found -> isUpload(found, request) ? new AuditedRequest(Action.UPLOAD, found.variables) : found)
                .orElse(new AuditedRequest(Action.OTHER, Map.of()));
    }

    private static PathContainer path(String uri) {
        try {
            return PathContainer.parsePath(uri);
        } catch (IllegalArgumentException undecodable) {
            return PathContainer.parsePath("");
        }
    }

    private static boolean isUpload(AuditedRequest found, HttpServletRequest request) {
        String type = request.getContentType();
        return found.action == Action.STORE && type != null && type.startsWith("multipart/");
    }

    /** The entry; empty where it is nothing that is noted. */
    Optional<AuditEntry> entry(
            Instant begun, @Nullable Caller caller, int responded, RequestFacts facts, @Nullable String trace) {
        String name = facts.action();
        Action done = name == null ? action : Action.of(name);
        String collection = Objects.requireNonNullElse(facts.collection(), variables.getOrDefault(COLLECTION, ""));
        int status = Objects.requireNonNullElse(facts.status(), responded);
        Outcome outcome = outcome(status, caller, collection, facts);
        if (done == Action.OTHER && outcome != Outcome.REFUSED) {
            return Optional.empty();
        }
        return Optional.of(new AuditEntry(
                UUID.randomUUID(),
                begun,
                caller == null ? null : caller.tenant(),
                caller == null ? null : named(caller.name()),
                caller == null ? null : caller.credential(),
                done,
                outcome,
                status,
                named(collection),
                named(Objects.requireNonNullElse(facts.document(), variables.getOrDefault(DOCUMENT, ""))),
                facts.version(),
                named(Objects.requireNonNullElse(facts.object(), variables.getOrDefault(OBJECT, ""))),
                facts.items(),
                facts.usage() == null ? null : facts.usage().tokens(),
                1,
                trace));
    }

    /** A collection that the caller does not see is told to be none; here it is told what it was. */
    private static Outcome outcome(int status, @Nullable Caller caller, String collection, RequestFacts facts) {
        boolean unseen = caller != null && !collection.isEmpty() && !caller.sees(collection);
        if (unseen || status == 401 || status == 403 || status == 429) {
            return Outcome.REFUSED;
        }
        if (facts.isStopped()) {
            return Outcome.STOPPED;
        }
        return status < 400 ? Outcome.DONE : Outcome.FAILED;
    }

    /** What PostgreSQL can store of a name that may be anything; null for none. */
    private static @Nullable String named(String name) {
        StringBuilder clean = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .map(each ->
                        each == 0 || each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? '?' : each)
                .forEach(clean::appendCodePoint);
        return clean.isEmpty() ? null : clean.toString();
    }
}

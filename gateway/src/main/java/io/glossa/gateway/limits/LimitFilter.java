package io.glossa.gateway.limits;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.access.Refusals;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.answer.Usage;
import io.glossa.wire.key.Limits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds each caller to its limits, before anything of the request's body is read. It comes behind Spring Security's filters
 * as it has no order, so what they refuse counts for nobody. Streams are written on their request's thread: a question is
 * under way until the filter's chain returns, which it also does when the client is gone.
 */
@Component
class LimitFilter extends OncePerRequestFilter {

    private static final Set<String> ASKS = Set.of("/v1/ask", "/v1/chat/completions", "/v1/chat/ui-stream", "/mcp");
    private static final Set<String> STORING = Set.of(HttpMethod.POST.name(), HttpMethod.PUT.name());
    private static final String COLLECTIONS = "/v1/collections/";
    /** What else is sent about a collection is not kept, or replaces what was there. */
    private static final String DOCUMENTS = "/documents";

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    /** What a language model may be asked for. */
    private static final String TRANSLATE = "/v1/translate";
    /** Nobody knows when another question ends. */
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final LimitSettings settings;
    private final Buckets buckets;
    private final RunningAsks running;
    private final Refusals refusals;
    private final MeterRegistry metrics;

    LimitFilter(
            LimitSettings settings, Buckets buckets, RunningAsks running, Refusals refusals, MeterRegistry metrics) {
        this.settings = settings;
        this.buckets = buckets;
        this.running = running;
        this.refusals = refusals;
        this.metrics = metrics;
        for (Limit limit : Limit.values()) {
            refused(limit);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/v1/") && !path.equals("/mcp")
                || Caller.find()
                        .filter(caller -> !caller.limits().equals(Limits.NONE))
                        .isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.current();
        try {
            take(caller, new Rate(Limit.REQUESTS, settings.requestsPerMinute(caller.limits()), MINUTE), 1);
            if (stores(request)) {
                takeBody(caller, request);
            }
            if (mayUseTokens(request)) {
                requireTokens(caller);
            }
        } catch (LimitException refused) {
            refusals.tell(request, response, refused);
            return;
        }
        try {
            if (ASKS.contains(request.getServletPath())) {
                ask(caller, request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            charge(caller, RequestFacts.of(request));
        }
    }

    private static boolean mayUseTokens(HttpServletRequest request) {
        return ASKS.contains(request.getServletPath())
                || request.getServletPath().equals(TRANSLATE);
    }

    private Rate tokens(Caller caller) {
        return new Rate(Limit.TOKENS, settings.tokensPerDay(caller.limits()), DAY);
    }

    /** How many it takes is known only afterwards: the last request may go beyond, and the next waits the longer. */
    private void requireTokens(Caller caller) {
        Rate rate = tokens(caller);
        buckets.untilAny(caller, rate).ifPresent(wait -> {
            refused(Limit.TOKENS).increment();
            throw LimitException.usedUp(Limit.TOKENS, rate.amount(), wait);
        });
    }

    private void charge(Caller caller, RequestFacts facts) {
        Usage usage = facts.usage();
        if (usage != null && usage.tokens() > 0) {
            buckets.charge(caller, tokens(caller), usage.tokens());
        }
        if (facts.stored() > 0) {
            buckets.charge(caller, bytes(caller), facts.stored());
        }
    }

    private Rate bytes(Caller caller) {
        return new Rate(Limit.INGEST, settings.ingestBytesPerHour(caller.limits()), HOUR);
    }

    private void ask(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int atMost = settings.concurrentAsks(caller.limits());
        if (!running.begin(caller, atMost)) {
            refused(Limit.ASKS).increment();
            refusals.tell(request, response, LimitException.usedUp(Limit.ASKS, atMost, SHORTLY));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            running.end(caller);
        }
    }

    private static boolean stores(HttpServletRequest request) {
        String path = request.getServletPath();
        return STORING.contains(request.getMethod()) && path.startsWith(COLLECTIONS) && path.contains(DOCUMENTS);
    }

    private void takeBody(Caller caller, HttpServletRequest request) {
        Rate rate = bytes(caller);
        long length = request.getContentLengthLong();
        if (length < 0) {
            throw LimitException.lengthMissing(Limit.INGEST);
        }
        if (length > rate.amount()) {
            refused(Limit.INGEST).increment();
            throw LimitException.neverEnough(Limit.INGEST, rate.amount());
        }
        if (length > 0) {
            take(caller, rate, length);
        }
    }

    private void take(Caller caller, Rate rate, long count) {
        buckets.take(caller, rate, count).ifPresent(wait -> {
            refused(rate.limit()).increment();
            throw LimitException.usedUp(rate.limit(), rate.amount(), wait);
        });
    }

    private Counter refused(Limit limit) {
        return metrics.counter("glossa.limits.refused", "limit", limit.name().toLowerCase(Locale.ROOT));
    }
}

package io.glossa.gateway.audit;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.audit.AuditEntry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes each request of the API when its response is written. It comes before Spring Security, whose refusals count too. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class AuditFilter extends OncePerRequestFilter {

    private final AuditTrail trail;

    AuditFilter(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/v1/") && !path.equals("/mcp");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Instant begun = Instant.now();
        RequestFacts facts = RequestFacts.begin(request);
        boolean returned = false;
        try {
            chain.doFilter(request, response);
            returned = true;
        } finally {
            int status = returned ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            Optional<AuditEntry> entry = AuditedRequest.of(request)
                    .entry(begun, Caller.of(request).orElse(null), status, facts, MDC.get("traceId"));
            entry.ifPresent(trail::add);
        }
    }
}

package io.glossa.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses whoever does not send the services' token: only the gateway, and who watches, call this service. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ServiceTokenFilter extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";
    private static final Set<String> OPEN = Set.of("/livez", "/readyz", HEALTH);

    private final JsonMapper json;
    private final byte[] wanted;
    private final String service;

    /** @param application the service's name, as {@code retrieval-service} */
    ServiceTokenFilter(
            JsonMapper json, ServicesSettings settings, @Value("${spring.application.name}") String application) {
        this.json = json;
        this.service = application.replace('-', ' ');
        this.wanted = ("Bearer " + settings.token()).getBytes(UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return OPEN.contains(path) || path.startsWith(HEALTH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        // The time of this comparison does not tell where the two differ.
        if (sent != null && MessageDigest.isEqual(wanted, sent.getBytes(UTF_8))) {
            chain.doFilter(request, response);
            return;
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNAUTHORIZED, "Only the gateway calls the %s, with the services' token.".formatted(service));
        problem.setType(URI.create("https://glossa.dev/problems/unauthorized"));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"glossa-services\"");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}

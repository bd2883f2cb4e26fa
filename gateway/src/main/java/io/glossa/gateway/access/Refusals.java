package io.glossa.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Tells a refusal in the form that the endpoint has for its other failures: they go the same way, as if the endpoint had
 * thrown them.
 */
@Component
public class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver failures;
    private final RequestMappingHandlerMapping endpoints;
    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

    Refusals(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.failures = failures;
        this.endpoints = endpoints;
        challenge.setRealmName("glossa");
    }

    /** Without a key, or with one that is not good. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof AuthenticationServiceException && refused.getCause() instanceof Exception outage) {
            tell(request, response, outage);
        } else {
            challenge.commence(request, response, refused);
            tell(request, response, refused);
        }
    }

    /** Without the right. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        tell(request, response, refused);
    }

    /** Answers with this failure in the endpoint's form. */
    public void tell(HttpServletRequest request, HttpServletResponse response, Exception refused) throws IOException {
        Object endpoint = endpoint(request);
        // What the endpoint produces when it succeeds is no reason to send a problem as that, or as nothing.
        request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        if (failures.resolveException(request, response, endpoint, refused) == null) {
            response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }

    private @Nullable Object endpoint(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            HandlerExecutionChain found = endpoints.getHandler(request);
            return found == null ? null : found.getHandler();
        } catch (Exception notServed) {
            // As with a method that the path has not: then any endpoint's form will do.
            return null;
        }
    }
}

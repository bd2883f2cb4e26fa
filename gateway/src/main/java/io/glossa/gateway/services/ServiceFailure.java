package io.glossa.gateway.services;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** A call to another service that gave no result. */
public abstract sealed class ServiceFailure extends RuntimeException {

    private final String service;

    private ServiceFailure(String service, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.service = service;
    }

    private ServiceFailure(String service, String message) {
        super(message);
        this.service = service;
    }

    /** The service's name, as in {@code retrieval-service}. */
    public String service() {
        return service;
    }

    /** The service did not answer: refused, cut off, too slow, or left alone because it did so before. */
    public static final class Unavailable extends ServiceFailure {

        public Unavailable(String service, String message, @Nullable Throwable cause) {
            super(service, message, cause);
        }
    }

    /** The service answered with an error. */
    public static final class Problem extends ServiceFailure {

        private final HttpStatusCode status;
        private final transient HttpHeaders headers;
        private final byte[] body;

        Problem(String service, HttpStatusCode status, HttpHeaders headers, byte[] body) {
            super(service, "%s answered with status %d.".formatted(service, status.value()));
            this.status = status;
            this.headers = headers;
            this.body = body.clone();
        }

        public HttpStatusCode status() {
            return status;
        }

        public HttpHeaders headers() {
            return headers;
        }

        /** The error's body as the service sent it. */
        public byte[] body() {
            return body.clone();
        }

        /** Whether the body is an RFC 9457 problem that may be handed on as it is. */
        public boolean isProblemDetail() {
            MediaType type = headers.getContentType();
            return type != null && MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(type);
        }
    }
}

package io.glossa.retrieval.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;

/** The kinds of problem that this service reports; each has a stable {@code type} URI. */
public enum ProblemType {
    INVALID_REQUEST("invalid-request", HttpStatus.BAD_REQUEST, "The request is not valid"),
    MALFORMED_JSON("malformed-json", HttpStatus.BAD_REQUEST, "The body is not the JSON that is expected"),
    INVALID_FILTER("invalid-filter", HttpStatus.BAD_REQUEST, "The filter does not parse"),
    INVALID_TEXT("invalid-text", HttpStatus.BAD_REQUEST, "A text cannot be stored"),
    INVALID_LANGUAGE_TAG("invalid-language-tag", HttpStatus.BAD_REQUEST, "Not a BCP 47 language tag"),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "Not for this reader to do"),
    UNKNOWN_COLLECTION("unknown-collection", HttpStatus.NOT_FOUND, "No such collection"),
    UNKNOWN_DOCUMENT("unknown-document", HttpStatus.NOT_FOUND, "No such document"),
    ENCODER_MISMATCH("encoder-mismatch", HttpStatus.CONFLICT, "The collection was made with another encoder"),
    CONTENT_TOO_LARGE("content-too-large", HttpStatus.CONTENT_TOO_LARGE, "More than this service takes"),
    UNSUPPORTED_FORMAT("unsupported-format", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not a format that is read"),
    ENCRYPTED_DOCUMENT("encrypted-document", HttpStatus.UNPROCESSABLE_CONTENT, "A document needs a password"),
    UNREADABLE_DOCUMENT("unreadable-document", HttpStatus.UNPROCESSABLE_CONTENT, "A document cannot be read"),
    UNKNOWN_JOB("unknown-job", HttpStatus.NOT_FOUND, "No such job"),
    DATABASE_UNAVAILABLE("database-unavailable", HttpStatus.SERVICE_UNAVAILABLE, "PostgreSQL cannot be reached"),
    INTERNAL_ERROR("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, "Something failed in this service");

    private final URI uri;
    private final HttpStatus status;
    private final String title;

    ProblemType(String name, HttpStatus status, String title) {
        this.uri = URI.create("https://glossa.dev/problems/" + name);
        this.status = status;
        this.title = title;
    }

    public URI uri() {
        return uri;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }
}

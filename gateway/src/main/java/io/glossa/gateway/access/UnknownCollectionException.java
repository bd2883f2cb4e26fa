package io.glossa.gateway.access;

import io.glossa.gateway.web.TypedProblems;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A collection that the caller does not see: told in the words that the retrieval service has for one that is not there. */
public final class UnknownCollectionException extends ErrorResponseException {

    /** Where the retrieval service would have been asked for a collection that a body names. */
    private static final URI SEARCH = URI.create("/v1/search");

    /** @param instance what the retrieval service would name; the request's own path when absent */
    UnknownCollectionException(String collection, @Nullable URI instance) {
        super(HttpStatus.NOT_FOUND, problem(collection, instance), null);
    }

    /** One that a request's body names. */
    public static UnknownCollectionException inBody(String collection) {
        return new UnknownCollectionException(collection, SEARCH);
    }

    private static ProblemDetail problem(String collection, @Nullable URI instance) {
        ProblemDetail problem = TypedProblems.of(
                HttpStatus.NOT_FOUND, "unknown-collection", "There is no collection '%s'.".formatted(collection));
        problem.setTitle("No such collection");
        problem.setInstance(instance);
        return problem;
    }
}

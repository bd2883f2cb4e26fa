package io.glossa.gateway.access;

import io.glossa.wire.retrieval.Reader;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Says who a request is made for: the one place where that is decided. Nobody is told apart yet, so everyone sees all
 * documents of the default tenant.
 */
@Component
public class Readers {

    private static final Reader EVERYONE = Reader.unrestricted(Reader.DEFAULT_TENANT);

    Readers() {}

    /** The reader behind a request. Nothing of what the request says about readers is believed. */
    public Reader of(HttpServletRequest request) {
        return EVERYONE;
    }
}

package io.glossa.gateway.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set, in the place of a stack trace. */
class NoAccessAnalyzer extends AbstractFailureAnalyzer<NoAccessException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoAccessException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set glossa.keys.first, glossa.gateway.store.jdbc-url or"
                        + " spring.security.oauth2.resourceserver.jwt.issuer-uri.",
                cause);
    }
}

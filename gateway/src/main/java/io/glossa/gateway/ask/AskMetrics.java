package io.glossa.gateway.ask;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.ask.AskResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts what the responses say: outcomes by mode and languages, claims by support and the languages of source and answer,
 * warnings by code, how long each stage took, and the tokens of language models, the kinds of which have prices of their
 * own. Texts are in none of it.
 */
@Component
class AskMetrics {

    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final String SOURCE = "source";
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final MeterRegistry registry;

    AskMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A question whose asker did not wait for the answer. */
    void stopped() {
        registry.counter("glossa.ask.stopped").increment();
    }

    void record(AskResponse response) {
        String asked = tag(response.question().language());
        String answered = tag(response.answer().language());
        registry.counter(
                        "glossa.ask",
                        "status",
                        response.status().name(),
                        "requested",
                        response.mode().requested().value(),
                        "used",
                        response.mode().used().value(),
                        QUESTION,
                        asked,
                        ANSWER,
                        answered)
                .increment();
        for (Warning warning : response.warnings()) {
            registry.counter("glossa.ask.warnings", "code", warning.code(), QUESTION, asked, ANSWER, answered)
                    .increment();
        }
        response.claims().forEach(claim -> record(claim, answered));
        response.timings()
                .forEach((stage, millis) -> registry.timer(
                                "glossa.ask.stage", "stage", stage, QUESTION, asked, ANSWER, answered)
                        .record(Duration.ofNanos((long) (millis * NANOS_PER_MILLI))));
        if (response.usage() != null) {
            count("prompt", response.usage().promptTokens(), asked, answered);
            count("completion", response.usage().completionTokens(), asked, answered);
        }
    }

    private void count(String kind, long tokens, String asked, String answered) {
        registry.counter("glossa.ask.tokens", "kind", kind, QUESTION, asked, ANSWER, answered)
                .increment(tokens);
    }

    private void record(Claim claim, String answered) {
        String source = claim.citations().stream()
                .findFirst()
                .map(citation -> tag(citation.language()))
                .orElse("none");
        registry.counter("glossa.ask.claims", "support", claim.support().name(), SOURCE, source, ANSWER, answered)
                .increment();
        for (Warning warning : claim.warnings()) {
            registry.counter("glossa.ask.claims.warnings", "code", warning.code(), SOURCE, source, ANSWER, answered)
                    .increment();
        }
    }

    /** Without region and script, which would only make more series. */
    private static String tag(LanguageTag language) {
        return language.primary().value();
    }
}

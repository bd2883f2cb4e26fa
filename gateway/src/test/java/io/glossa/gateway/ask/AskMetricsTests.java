package io.glossa.gateway.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Support;
import io.glossa.wire.answer.Usage;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.Mode;
import io.glossa.wire.retrieval.Question;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AskMetricsTests {

    private static final LanguageTag DE = LanguageTag.of("de");
    private static final LanguageTag ES = LanguageTag.of("es");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private static AskResponse response(String question, String answer, String quote) {
        Citation citation = new Citation("doc", 1, "Title", null, ES, 0, quote.length(), quote, 0, 5, 0.9, 0.8, null);
        return new AskResponse(
                "1",
                AskResponse.Status.ANSWERED,
                new Question(question, LanguageTag.of("de-AT"), List.of()),
                new AskResponse.Answer(DE, answer),
                List.of(
                        new Claim(0, 5, DE, Support.SUPPORTED, List.of(citation), List.of()),
                        new Claim(
                                5, 9, DE, Support.UNSUPPORTED, List.of(), List.of(new Warning("number-differs", "")))),
                List.of(),
                new AskResponse.ModeChoice(Mode.AUTO, Mode.DIRECT, ""),
                List.of(new Warning("answer-repaired", "")),
                OffsetUnit.UTF16,
                Map.of("search", 12.5),
                null,
                new Usage(900, 60, false));
    }

    @Test
    void countsByLanguagePair() {
        new AskMetrics(registry).record(response("Was kostet es?", "Es kostet 5.", "Cuesta 5."));

        assertThat(registry.get("glossa.ask")
                        .tags("question", "de", "answer", "de", "status", "ANSWERED", "used", "direct")
                        .counter()
                        .count())
                .isOne();
        assertThat(registry.get("glossa.ask.claims")
                        .tags("source", "es", "answer", "de", "support", "SUPPORTED")
                        .counter()
                        .count())
                .isOne();
        assertThat(registry.get("glossa.ask.claims")
                        .tags("source", "none", "answer", "de", "support", "UNSUPPORTED")
                        .counter()
                        .count())
                .isOne();
        assertThat(registry.get("glossa.ask.claims.warnings")
                        .tags("code", "number-differs", "answer", "de")
                        .counter()
                        .count())
                .isOne();
        assertThat(registry.get("glossa.ask.warnings")
                        .tags("code", "answer-repaired", "question", "de")
                        .counter()
                        .count())
                .isOne();
        assertThat(registry.get("glossa.ask.stage")
                        .tags("stage", "search", "question", "de", "answer", "de")
                        .timer()
                        .totalTime(TimeUnit.MICROSECONDS))
                .isEqualTo(12_500);
    }

    @Test
    void countsTokensByKindAndLanguagePair() {
        AskMetrics metrics = new AskMetrics(registry);

        metrics.record(response("Was kostet es?", "Es kostet 5.", "Cuesta 5."));
        metrics.record(response("Was kostet es?", "Es kostet 5.", "Cuesta 5."));

        assertThat(tokens("prompt")).isEqualTo(1800);
        assertThat(tokens("completion")).isEqualTo(120);
    }

    private double tokens(String kind) {
        return registry.get("glossa.ask.tokens")
                .tags("kind", kind, "question", "de", "answer", "de")
                .counter()
                .count();
    }

    @Test
    void keepsTextsOutOfNamesAndTags() {
        new AskMetrics(registry).record(response("Geheime Frage", "Geheime Antwort", "Cita secreta"));

        assertThat(registry.getMeters().stream().map(Meter::getId).map(Object::toString))
                .isNotEmpty()
                .noneMatch(id -> id.matches("(?i).*(geheim|secret).*"));
    }
}

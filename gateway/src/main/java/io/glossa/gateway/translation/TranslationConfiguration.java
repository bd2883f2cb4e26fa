package io.glossa.gateway.translation;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.glossa.gateway.glossary.Glossaries;
import io.glossa.gateway.services.ServiceFailure;
import io.glossa.service.tracing.RequestThreads;
import io.glossa.wire.translation.TranslationApi;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Puts the limits around the translation service. */
@Configuration(proxyBeanMethods = false)
class TranslationConfiguration {

    @Bean
    Translations translations(
            @Value("${spring.http.serviceclient.translation.base-url:}") String address,
            TranslationSettings settings,
            TranslationApi api,
            Glossaries glossaries) {
        return translations(address, settings, api, glossaries::terms);
    }

    static Translations translations(
            String address, TranslationSettings settings, TranslationApi api, Translations.Glossary glossary) {
        return new Translations(
                StringUtils.hasText(address),
                settings.batch(),
                api,
                glossary,
                bulkhead(settings),
                breaker(settings),
                RequestThreads.observed(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("translation-", 0).factory())));
    }

    private static Bulkhead bulkhead(TranslationSettings settings) {
        return Bulkhead.of(
                "translation",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.concurrency())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    private static CircuitBreaker breaker(TranslationSettings settings) {
        return CircuitBreaker.of(
                "translation",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.breakAfter())
                        .minimumNumberOfCalls(settings.breakAfter())
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(settings.pause())
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .ignoreException(CancellationException.class::isInstance)
                        .recordException(TranslationConfiguration::saysThatTheServiceIsDown)
                        .build());
    }

    /** A refused request says something about the request; only the service's own failures count. */
    private static boolean saysThatTheServiceIsDown(Throwable failure) {
        return !(failure instanceof ServiceFailure.Problem problem)
                || problem.status().is5xxServerError();
    }
}

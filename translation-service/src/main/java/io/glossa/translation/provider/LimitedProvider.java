package io.glossa.translation.provider;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.glossa.translation.provider.ProviderFailure.Kind;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** A provider that is asked for so many texts at once, in the order of asking, and left alone while it is down. */
final class LimitedProvider implements Provider {

    private static final int FAILURES_IN_A_ROW = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Provider provider;
    private final Semaphore places;
    private final CircuitBreaker breaker;

    LimitedProvider(Provider provider, int concurrency) {
        this.provider = provider;
        this.places = new Semaphore(concurrency, true);
        this.breaker = CircuitBreaker.of(
                provider.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(FAILURES_IN_A_ROW)
                        .minimumNumberOfCalls(FAILURES_IN_A_ROW)
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(PAUSE)
                        .recordException(LimitedProvider::isDown)
                        .build());
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public boolean canRepair(Job job) {
        return provider.canRepair(job);
    }

    @Override
    public String edition() {
        return provider.edition();
    }

    @Override
    public String translate(Job job) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderFailure(name(), Kind.UNREACHABLE, "The request was given up while it waited.", e);
        }
        try {
            return breaker.executeSupplier(() -> provider.translate(job));
        } catch (CallNotPermittedException e) {
            throw new ProviderFailure(name(), Kind.UNREACHABLE, "It failed repeatedly and is left alone for now.", e);
        } finally {
            places.release();
        }
    }

    /** An interrupted call was given up by its caller, which says nothing about the provider. */
    private static boolean isDown(Throwable failure) {
        return failure instanceof ProviderFailure provider
                && provider.kind() == Kind.UNREACHABLE
                && !Thread.currentThread().isInterrupted();
    }
}

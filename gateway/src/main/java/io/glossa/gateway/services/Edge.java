package io.glossa.gateway.services;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * The way to one of the other services: so many calls at once, each with its whole response or a failure that names the
 * service, and none while a run of failures shows that it is down. Responses must be buffered by the client.
 */
final class Edge implements ClientHttpRequestInterceptor {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    private final String service;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;

    Edge(String service, EdgeSettings settings) {
        this.service = service;
        this.bulkhead = Bulkhead.of(
                service,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.calls())
                        .maxWaitDuration(settings.patience())
                        .build());
        this.breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.breakAfter())
                        .minimumNumberOfCalls(settings.breakAfter())
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(settings.pause())
                        .build());
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        try {
            bulkhead.acquirePermission();
        } catch (BulkheadFullException e) {
            throw new ServiceFailure.Unavailable(service, service + " has too many calls under way.", e);
        }
        try {
            return unlessDown(request, body, execution);
        } finally {
            bulkhead.onComplete();
        }
    }

    private ClientHttpResponse unlessDown(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        if (!breaker.tryAcquirePermission()) {
            throw new ServiceFailure.Unavailable(
                    service, service + " failed repeatedly and is left alone for now.", null);
        }
        long begun = System.nanoTime();
        try {
            ClientHttpResponse response = repeatOnce(request, body, execution);
            breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            return response;
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                // That nobody waits any more says nothing about the service.
                breaker.releasePermission();
            } else {
                breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, e);
            }
            String how = e instanceof HttpTimeoutException ? " did not answer in time." : " is not reachable.";
            throw new ServiceFailure.Unavailable(service, service + how, e);
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
    }

    /**
     * Sends a request once more, a moment later, if its connection broke: a kept connection may be closed by the service in
     * the moment it is used again, and a response may end in its midst. Every call but a deletion can be repeated without
     * changing what it does.
     */
    private static ClientHttpResponse repeatOnce(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        try {
            return whole(execution.execute(request, body));
        } catch (ConnectException | HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            if (HttpMethod.DELETE.equals(request.getMethod())) {
                throw e;
            }
            try {
                // Those whose connections broke together do not come back together.
                Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_WAIT.toMillis()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw e;
            }
            return whole(execution.execute(request, body));
        }
    }

    /** Reads all of the response, so that one which breaks off is not taken for one that came. */
    private static ClientHttpResponse whole(ClientHttpResponse response) throws IOException {
        try {
            response.getBody();
            return response;
        } catch (IOException | RuntimeException e) {
            response.close();
            throw e;
        }
    }
}

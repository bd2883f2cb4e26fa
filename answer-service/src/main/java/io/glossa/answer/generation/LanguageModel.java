package io.glossa.answer.generation;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.glossa.answer.generation.LanguageModelException.Reason;
import io.glossa.service.usage.TokenMeter;
import io.glossa.wire.LanguageTag;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

/**
 * A language model behind Spring AI's OpenAI client, with every call bounded in time and in size. It is left alone for a
 * while after a run of calls that it did not answer: those who ask meanwhile are told at once what the last one waited for.
 */
final class LanguageModel implements AutoCloseable {

    private static final int FAILURES_IN_A_ROW = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final LanguageModelProperties properties;
    private final ObservationRegistry observations;
    private final PromptMetrics metrics;
    private final ChatModel model;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "language-model",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(FAILURES_IN_A_ROW)
                    .minimumNumberOfCalls(FAILURES_IN_A_ROW)
                    .failureRateThreshold(100)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .waitDurationInOpenState(PAUSE)
                    .build());
    private volatile Reason lastFailure = Reason.UNAVAILABLE;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param observations told of each call; never of its texts
     * @param metrics told how much each takes and gives
     */
    LanguageModel(LanguageModelProperties properties, ObservationRegistry observations, PromptMetrics metrics) {
        this.properties = properties;
        this.observations = observations;
        this.metrics = metrics;
        this.model = OpenAiChatModel.builder()
                .options(options(null))
                .observationRegistry(observations)
                .httpClientBuilderCustomizer(client ->
                        client.interceptor(refuseOver(properties.maxResponse().toBytes())))
                .build();
    }

    /**
     * Writes what follows {@code messages}, at temperature 0.
     *
     * @param language that is to be written
     * @param grammar in GBNF; sent only where the server is said to understand it
     * @throws LanguageModelException if nothing usable came back before the deadline; the call is then abandoned
     */
    Completion complete(LanguageTag language, List<Message> messages, @Nullable String grammar, Deadline deadline) {
        if (!breaker.tryAcquirePermission()) {
            throw new LanguageModelException(
                    lastFailure, "The language model failed repeatedly and is left alone for now");
        }
        long begun = System.nanoTime();
        try {
            Completion completion = call(language, messages, grammar, deadline);
            breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            return completion;
        } catch (LanguageModelException e) {
            account(e, System.nanoTime() - begun);
            throw e;
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private void account(LanguageModelException failure, long nanoseconds) {
        if (Thread.currentThread().isInterrupted()) {
            // That nobody waits any more says nothing about the server.
            breaker.releasePermission();
            return;
        }
        switch (failure.reason()) {
            case UNAVAILABLE, TIMEOUT -> {
                lastFailure = failure.reason();
                breaker.onError(nanoseconds, TimeUnit.NANOSECONDS, failure);
            }
            case EMPTY, INVALID, REPEATED -> breaker.onSuccess(nanoseconds, TimeUnit.NANOSECONDS);
        }
    }

    private Completion call(LanguageTag language, List<Message> messages, @Nullable String grammar, Deadline deadline) {
        Prompt prompt = new Prompt(messages, options(properties.grammar() ? grammar : null));
        Duration remaining = deadline.remaining();
        Observation request = observations.getCurrentObservation();
        Future<ChatResponse> call =
                calls.submit(() -> request == null ? model.call(prompt) : request.scoped(() -> model.call(prompt)));
        try {
            ChatResponse response = call.get(remaining.toNanos(), TimeUnit.NANOSECONDS);
            TokenMeter.add(messages, response);
            metrics.count(language, messages, response);
            return completion(response);
        } catch (TimeoutException e) {
            throw new LanguageModelException(
                    Reason.TIMEOUT, "The language model was not done within " + properties.timeout(), e);
        } catch (ExecutionException e) {
            throw explain(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LanguageModelException(Reason.TIMEOUT, "The request was given up", e);
        } finally {
            call.cancel(true);
        }
    }

    private OpenAiChatOptions options(@Nullable String grammar) {
        OpenAiChatOptions.Builder options = OpenAiChatOptions.builder();
        options.baseUrl(properties.baseUrl().toString());
        options.apiKey(Optional.ofNullable(properties.apiKey())
                .filter(key -> !key.isBlank())
                .orElse("none"));
        options.model(properties.model());
        options.temperature(0.0);
        options.maxTokens(properties.maxTokens());
        options.timeout(properties.timeout());
        options.maxRetries(0);
        if (grammar != null) {
            options.extraBody(Map.of("grammar", grammar));
        }
        return options.build();
    }

    private static Completion completion(@Nullable ChatResponse response) {
        Generation generation = response == null ? null : response.getResult();
        String text = generation == null ? null : generation.getOutput().getText();
        if (generation == null || text == null || text.isBlank()) {
            throw new LanguageModelException(Reason.EMPTY, "The language model wrote nothing");
        }
        return new Completion(
                text, "length".equalsIgnoreCase(generation.getMetadata().getFinishReason()));
    }

    private LanguageModelException explain(Throwable failure) {
        return switch (failure) {
            case OpenAIServiceException e ->
                new LanguageModelException(
                        Reason.UNAVAILABLE, "The language model refused with status " + e.statusCode(), e);
            case OpenAIIoException e
            when tooLarge(e) ->
                new LanguageModelException(
                        Reason.INVALID, "The language model's response is over " + properties.maxResponse(), e);
            case OpenAIIoException e
            when timedOut(e) ->
                new LanguageModelException(
                        Reason.TIMEOUT, "The language model was not done within " + properties.timeout(), e);
            case OpenAIIoException e ->
                new LanguageModelException(Reason.UNAVAILABLE, "The language model cannot be reached", e);
            case OpenAIInvalidDataException e -> invalid(e);
            case OpenAIException e -> invalid(e);
            default -> invalid(failure);
        };
    }

    private static LanguageModelException invalid(Throwable failure) {
        return new LanguageModelException(Reason.INVALID, "The language model's response is no completion", failure);
    }

    private static boolean tooLarge(Throwable failure) {
        return failure instanceof ResponseTooLargeException
                || (failure.getCause() != null && tooLarge(failure.getCause()));
    }

    private static boolean timedOut(Throwable failure) {
        return failure instanceof InterruptedIOException
                || (failure.getCause() != null && timedOut(failure.getCause()));
    }

    /** Reads no more of a response than it may have, so that a runaway server cannot fill the memory. */
    private static Interceptor refuseOver(long limit) {
        return chain -> {
            Response response = chain.proceed(chain.request());
            if (response.peekBody(limit + 1).contentLength() > limit) {
                response.close();
                throw new ResponseTooLargeException();
            }
            return response;
        };
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }

    private static final class ResponseTooLargeException extends IOException {}
}

package io.glossa.gateway.translation;

import static java.util.stream.Collectors.groupingBy;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.glossa.gateway.services.ServiceFailure;
import io.glossa.gateway.store.StoreUnavailableException;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Usage;
import io.glossa.wire.translation.TranslationApi;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationRequest.StoredTerms;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/**
 * The translation service as the pipeline sees it: never a reason to fail and never slower than the given deadline.
 *
 * <p>Calls run beside the request's thread, a limited number at once, and stop when a run of failures shows that the
 * service is down. Whatever could not be translated is missing from the result, and a warning says why.
 */
public final class Translations implements AutoCloseable {

    /** The code of the warning that a translation was wanted and none could be had. */
    public static final String UNAVAILABLE = "translation-unavailable";

    /** The code of the warning that the collection's glossary could not be looked up. */
    public static final String NO_GLOSSARY = "glossary-unavailable";

    /** How much longer than the service itself the caller waits, so that a partial result still arrives. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final boolean deployed;
    private final int batchSize;
    private final TranslationApi api;
    private final Glossary glossary;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final ExecutorService executor;

    Translations(
            boolean deployed,
            int batchSize,
            TranslationApi api,
            Glossary glossary,
            Bulkhead bulkhead,
            CircuitBreaker breaker,
            ExecutorService executor) {
        this.deployed = deployed;
        this.batchSize = batchSize;
        this.api = api;
        this.glossary = glossary;
        this.bulkhead = bulkhead;
        this.breaker = breaker;
        this.executor = executor;
    }

    /** Where a collection's terms are looked up. */
    interface Glossary {

        /** @throws StoreUnavailableException if that cannot be done now */
        List<StoredTerms> terms(String tenant, String collection, @Nullable LanguageTag source, LanguageTag target);
    }

    /** Whether a call would be tried at all: the service is deployed and was not down a moment ago. */
    public boolean available() {
        return deployed && breaker.getState() != CircuitBreaker.State.OPEN;
    }

    /** Translates texts that are from no document. */
    public Translated translate(Collection<Untranslated> wanted, Duration deadline) {
        return translate(wanted, Origins.NONE, deadline);
    }

    /** Translates what it can until the deadline; texts of one language pair travel in one call. */
    public Translated translate(Collection<Untranslated> wanted, Origins origins, Duration deadline) {
        if (wanted.isEmpty()) {
            return Translated.NOTHING;
        }
        if (!deployed) {
            return unavailable("No translation service is deployed.");
        }
        long end = System.nanoTime() + deadline.plus(GRACE).toNanos();
        List<Batch> batches = batches(wanted);
        AtomicBoolean unwanted = new AtomicBoolean();
        List<Future<Answer>> running = batches.stream()
                .map(batch -> executor.submit(() -> answer(batch, origins, deadline, unwanted)))
                .toList();
        Map<Untranslated, String> texts = new HashMap<>();
        Set<Warning> warnings = new LinkedHashSet<>();
        Usage usage = null;
        for (int i = 0; i < batches.size(); i++) {
            usage = Usage.sum(usage, collect(batches.get(i), running.get(i), end, unwanted, texts, warnings));
        }
        return new Translated(texts, List.copyOf(warnings), usage);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** A glossary that cannot be looked up is no reason to leave texts untranslated. */
    private Answer answer(Batch batch, Origins origins, Duration deadline, AtomicBoolean unwanted) {
        List<StoredTerms> terms = List.of();
        List<Warning> warnings = List.of();
        if (!origins.collection().isEmpty()) {
            try {
                terms = glossary.terms(
                        origins.tenant(),
                        origins.collection(),
                        batch.knownSource(),
                        batch.pair().target());
            } catch (StoreUnavailableException e) {
                warnings = List.of(new Warning(NO_GLOSSARY, "The collection's glossary could not be looked up."));
            }
        }
        return new Answer(guarded(batch, origins, terms, deadline, unwanted), warnings);
    }

    private TranslationResponse guarded(
            Batch batch, Origins origins, List<StoredTerms> terms, Duration deadline, AtomicBoolean unwanted) {
        return bulkhead.executeSupplier(() -> breaker.executeSupplier(() -> {
            try {
                return call(batch, origins, terms, deadline);
            } catch (RuntimeException e) {
                if (unwanted.get()) {
                    // That nobody waits any more says nothing about the service, so the breaker is not to count it.
                    throw new CancellationException("The translation is no longer wanted");
                }
                throw e;
            }
        }));
    }

    private TranslationResponse call(Batch batch, Origins origins, List<StoredTerms> terms, Duration deadline) {
        TranslationResponse response = api.translate(new TranslationRequest(
                batch.texts().stream().map(Untranslated::text).toList(),
                batch.knownSource(),
                batch.pair().target(),
                Math.toIntExact(deadline.toMillis()),
                null,
                null,
                null,
                null,
                null,
                origins.of(batch.texts()),
                null,
                terms.isEmpty() ? null : terms));
        int translated = response.translations().size();
        if (translated != batch.texts().size()) {
            throw new IllegalStateException("The translation service answered %d texts with %d."
                    .formatted(batch.texts().size(), translated));
        }
        return response;
    }

    /** @return what it took of language models, as far as that is known */
    private static @Nullable Usage collect(
            Batch batch,
            Future<Answer> running,
            long end,
            AtomicBoolean unwanted,
            Map<Untranslated, String> texts,
            Set<Warning> warnings) {
        try {
            Answer answer = running.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            TranslationResponse response = answer.response();
            warnings.addAll(answer.warnings());
            List<Translation> translations = response.translations();
            for (int i = 0; i < translations.size(); i++) {
                Translation translation = translations.get(i);
                warnings.addAll(translation.warnings());
                if (translation.text() != null) {
                    texts.put(batch.texts().get(i), translation.text());
                }
            }
            return response.usage();
        } catch (TimeoutException e) {
            running.cancel(true);
            warnings.add(new Warning(UNAVAILABLE, "The translation service did not answer in time."));
        } catch (ExecutionException e) {
            warnings.add(new Warning(UNAVAILABLE, reason(e.getCause())));
        } catch (InterruptedException e) {
            unwanted.set(true);
            running.cancel(true);
            Thread.currentThread().interrupt();
            warnings.add(new Warning(UNAVAILABLE, "The request was cancelled."));
        }
        return null;
    }

    private static String reason(@Nullable Throwable failure) {
        return switch (failure) {
            case CallNotPermittedException e -> "The translation service failed repeatedly and is left alone for now.";
            case BulkheadFullException e -> "Too many translations are running.";
            case ServiceFailure e -> String.valueOf(e.getMessage());
            case RestClientException e -> "The translation service gave an unreadable answer.";
            case IllegalStateException e -> String.valueOf(e.getMessage());
            case null, default -> throw new IllegalStateException("A translation failed for no known reason", failure);
        };
    }

    private static Translated unavailable(String detail) {
        return new Translated(Map.of(), List.of(new Warning(UNAVAILABLE, detail)), null);
    }

    private List<Batch> batches(Collection<Untranslated> wanted) {
        Map<Pair, List<Untranslated>> byPair =
                wanted.stream().distinct().collect(groupingBy(each -> new Pair(each.source(), each.target())));
        List<Batch> batches = new ArrayList<>();
        byPair.forEach((pair, texts) -> {
            for (int from = 0; from < texts.size(); from += batchSize) {
                batches.add(new Batch(pair, texts.subList(from, Math.min(texts.size(), from + batchSize))));
            }
        });
        return batches;
    }

    private record Pair(LanguageTag source, LanguageTag target) {}

    private record Batch(Pair pair, List<Untranslated> texts) {

        @Nullable
        LanguageTag knownSource() {
            return pair.source().isDetermined() ? pair.source() : null;
        }
    }

    /** @param warnings about the call */
    private record Answer(TranslationResponse response, List<Warning> warnings) {}
}

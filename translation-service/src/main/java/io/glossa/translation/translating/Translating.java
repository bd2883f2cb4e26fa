package io.glossa.translation.translating;

import io.glossa.language.LanguageIdentifier;
import io.glossa.service.tracing.RequestThreads;
import io.glossa.service.usage.TokenMeter;
import io.glossa.translation.cache.ReviewedCache;
import io.glossa.translation.cache.ReviewsUnavailableException;
import io.glossa.translation.cache.TranslationCache;
import io.glossa.translation.protection.Requirements;
import io.glossa.translation.translating.Outcome.Done;
import io.glossa.translation.translating.Outcome.Failed;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.Warning;
import io.glossa.wire.translation.ErasedDocuments;
import io.glossa.wire.translation.ErasedDocuments.Origin;
import io.glossa.wire.translation.ReviewedTranslations;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationRequest.StoredTerms;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Translates a request's texts side by side until its deadline. Each text comes back in its place: with its translation,
 * or without one and a warning that says why.
 */
public final class Translating {

    private static final String NOBODY = "none";

    private final LanguageIdentifier identifier;
    private final TextTranslator translator;
    private final ReviewedCache reviewed;
    private final TranslationCache remembered;
    private final QualityEstimate estimate;
    private final RequestLimits limits;
    private final TranslatingSettings settings;

    Translating(
            LanguageIdentifier identifier,
            TextTranslator translator,
            ReviewedCache reviewed,
            TranslationCache remembered,
            TranslatingSettings settings) {
        this.identifier = identifier;
        this.translator = translator;
        this.reviewed = reviewed;
        this.remembered = remembered;
        this.estimate = new QualityEstimate(identifier);
        this.limits = new RequestLimits(settings);
        this.settings = settings;
    }

    /**
     * @throws InvalidTranslationRequestException if the request is over a limit
     * @throws ProvidersDownException if a translation was needed and nobody who translates could be reached
     */
    public TranslationResponse translate(TranslationRequest request) {
        limits.check(request);
        BySource requirements = new BySource(request);
        long end = System.nanoTime() + deadline(request).toNanos();
        List<Result> results = new ArrayList<>();
        TokenMeter tokens = new TokenMeter();
        try (Pool pool = new Pool(settings.parallel())) {
            List<Future<Result>> running = new ArrayList<>();
            for (int i = 0; i < request.texts().size(); i++) {
                String text = request.texts().get(i);
                Set<Origin> origins =
                        request.origins() == null ? Set.of() : request.origins().get(i);
                running.add(pool.executor()
                        .submit(() -> tokens.during(() -> translate(text, request, requirements, origins))));
            }
            for (Future<Result> future : running) {
                results.add(await(future, end, request));
            }
        }
        requireSomebodyReached(results);
        return new TranslationResponse(
                results.stream().map(Result::translation).toList(),
                requirements.version(),
                OffsetUnit.UTF16,
                tokens.usage());
    }

    /**
     * Takes over what a person decided.
     *
     * @throws InvalidTranslationRequestException if a text is missing or over the limit
     * @throws ReviewsUnavailableException if they cannot be kept
     */
    public void learn(ReviewedTranslations learnt) {
        limits.check(learnt);
        reviewed.put(learnt.translations());
    }

    /** @throws ReviewsUnavailableException if they cannot be removed now */
    public void forget(ReviewedTranslations.Forgotten forgotten) {
        reviewed.remove(forgotten.texts());
    }

    /** @throws ReviewsUnavailableException if they cannot be forgotten now */
    public void erase(ErasedDocuments erased) {
        remembered.forget(erased.documents());
    }

    /** What a request demands, by the language of its texts. */
    private static final class BySource {

        private final Requirements own;
        private final List<StoredTerms> stored;
        private final Map<LanguageTag, Requirements> known = new ConcurrentHashMap<>();
        private final @Nullable LanguageTag source;

        BySource(TranslationRequest request) {
            this.own = new Requirements(
                    Objects.requireNonNullElse(request.protectEntities(), true),
                    Objects.requireNonNullElse(request.protect(), List.of()),
                    Objects.requireNonNullElse(request.glossary(), List.of()));
            this.stored = Objects.requireNonNullElse(request.stored(), List.of());
            this.source = request.source();
        }

        Requirements in(LanguageTag language) {
            return stored.isEmpty() ? own : known.computeIfAbsent(language, found -> own.with(stored, found));
        }

        /** Where the texts' language is not told, of all that is stored for the target. */
        @Nullable
        String version() {
            Requirements all = source == null ? own.withAll(stored) : in(source);
            return all.hasTerms() ? all.version() : null;
        }
    }

    private Result translate(String text, TranslationRequest request, BySource requirements, Set<Origin> origins) {
        if (text.isBlank()) {
            return Result.unchanged(text, sourceOr(request, LanguageTag.UNDETERMINED));
        }
        LanguageTag source =
                request.source() == null ? identifier.identify(text).language() : request.source();
        if (isSame(source, request.target())) {
            return Result.unchanged(text, source);
        }
        return switch (translator.translate(text, source, request.target(), requirements.in(source), origins)) {
            case Done done -> new Result(translation(text, done, source, request.target()), false, true);
            case Failed failed ->
                new Result(new Translation(null, source, NOBODY, failed.warnings()), failed.down(), false);
        };
    }

    private Translation translation(String text, Done done, LanguageTag source, LanguageTag target) {
        return new Translation(
                done.text(),
                source,
                done.provider(),
                done.warnings(),
                done.cached(),
                done.segments(),
                done.entities(),
                done.terms(),
                List.of(),
                estimate.quality(text, done, target),
                done.review(),
                null);
    }

    private static Result await(Future<Result> running, long end, TranslationRequest request) {
        try {
            return running.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return late(request);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A translation failed for no known reason", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late(request);
        }
    }

    private static Result late(TranslationRequest request) {
        Warning warning = new Warning("deadline-exceeded", "The translation was not ready in time.");
        return new Result(
                new Translation(null, sourceOr(request, LanguageTag.UNDETERMINED), NOBODY, List.of(warning)),
                false,
                false);
    }

    private static LanguageTag sourceOr(TranslationRequest request, LanguageTag otherwise) {
        return request.source() == null ? otherwise : request.source();
    }

    /** The same language in the same script: {@code zh} is not {@code zh-Hant}, but {@code de} is {@code de-AT}. */
    private static boolean isSame(LanguageTag source, LanguageTag target) {
        return source.isDetermined()
                && source.sameLanguageAs(target)
                && Scripts.of(source).equals(Scripts.of(target));
    }

    private Duration deadline(TranslationRequest request) {
        return request.deadlineMillis() == null
                ? settings.deadline()
                : Duration.ofMillis(
                        Math.min(request.deadlineMillis(), settings.deadline().toMillis()));
    }

    private static void requireSomebodyReached(List<Result> results) {
        boolean anyDone = results.stream().anyMatch(Result::translated);
        List<Result> down = results.stream().filter(Result::down).toList();
        if (!anyDone && !down.isEmpty()) {
            throw new ProvidersDownException(down.getFirst().translation().warnings().stream()
                    .map(Warning::detail)
                    .toList());
        }
    }

    /** @param translated whether a provider or the cache gave it */
    private record Result(Translation translation, boolean down, boolean translated) {

        static Result unchanged(String text, LanguageTag source) {
            return new Result(new Translation(text, source, PieceTranslator.IDENTITY, List.of()), false, false);
        }
    }

    /** A request's own threads; whatever still runs when the request is answered is given up. */
    private record Pool(ExecutorService executor) implements AutoCloseable {

        Pool(int size) {
            this(RequestThreads.observed(Executors.newFixedThreadPool(
                    size, Thread.ofVirtual().name("translating-", 0).factory())));
        }

        @Override
        public void close() {
            executor.shutdownNow();
        }
    }
}

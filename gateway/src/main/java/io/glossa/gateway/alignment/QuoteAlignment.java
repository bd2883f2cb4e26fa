package io.glossa.gateway.alignment;

import io.glossa.service.tracing.RequestThreads;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedSpan;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.QuoteTranslation;
import io.glossa.wire.answer.QuoteTranslation.QuoteSpan;
import io.glossa.wire.answer.QuoteTranslation.QuotedSentence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Finds where quotes stand in the translations of their sentences. A span that is not sure, or cannot be had in time, is
 * left out: a translation is worth reading without it.
 */
@Component
public class QuoteAlignment implements AutoCloseable {

    private final Alignments alignments;
    private final ExecutorService executor = RequestThreads.observed(Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("alignment-", 0).factory()));

    QuoteAlignment(Alignments alignments) {
        this.alignments = alignments;
    }

    /**
     * @param claims as they were, with the spans that were found
     * @param warnings why some could not be looked for
     */
    public record Aligned(List<Claim> claims, List<Warning> warnings) {

        public Aligned {
            claims = List.copyOf(claims);
            warnings = List.copyOf(warnings);
        }
    }

    /** Whether any citation has a translation in which its quote is to be found. */
    public static boolean isWanted(List<Claim> claims) {
        return claims.stream().flatMap(claim -> claim.citations().stream()).anyMatch(QuoteAlignment::isWanted);
    }

    private static boolean isWanted(Citation citation) {
        QuoteTranslation translation = citation.translation();
        return translation != null && translation.sentence() != null && translation.span() == null;
    }

    /** Looks for the quotes until the deadline, where they have not been found before. */
    public Aligned align(List<Claim> claims, Duration deadline) {
        List<AlignmentRequest> pairs = claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .filter(QuoteAlignment::isWanted)
                .filter(citation -> !isWhole(citation))
                .map(QuoteAlignment::pair)
                .filter(pair -> !pair.target().isBlank() && alignments.takes(pair.source(), pair.target()))
                .distinct()
                .toList();
        List<Warning> warnings = new ArrayList<>();
        Map<AlignmentRequest, AlignmentResponse> found = align(pairs, deadline, warnings);
        return new Aligned(
                claims.stream()
                        .map(claim -> claim.withCitations(claim.citations().stream()
                                .map(citation -> isWanted(citation) ? placed(citation, found) : citation)
                                .toList()))
                        .toList(),
                warnings);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private Map<AlignmentRequest, AlignmentResponse> align(
            List<AlignmentRequest> pairs, Duration deadline, List<Warning> warnings) {
        Map<AlignmentRequest, AlignmentResponse> found = new HashMap<>();
        if (pairs.isEmpty()) {
            return found;
        }
        Future<List<Optional<AlignmentResponse>>> running = executor.submit(() -> alignments.align(pairs));
        try {
            List<Optional<AlignmentResponse>> all = running.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            for (int i = 0; i < pairs.size(); i++) {
                AlignmentRequest pair = pairs.get(i);
                all.get(i).ifPresent(alignment -> found.put(pair, alignment));
            }
            if (found.size() < pairs.size()) {
                warnings.add(unavailable("The answer service could not align the quotes' translations."));
            }
        } catch (TimeoutException e) {
            running.cancel(true);
            warnings.add(unavailable("The quotes' translations were not aligned in time."));
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            warnings.add(unavailable("The request was cancelled."));
        } catch (ExecutionException e) {
            throw new IllegalStateException("An alignment failed for no known reason", e.getCause());
        }
        return found;
    }

    private static Warning unavailable(String detail) {
        return new Warning(Alignments.UNAVAILABLE, detail);
    }

    private static Citation placed(Citation citation, Map<AlignmentRequest, AlignmentResponse> found) {
        QuoteTranslation translation = Objects.requireNonNull(citation.translation());
        if (isWhole(citation)) {
            return citation.withTranslation(
                    translation.withSpan(new QuoteSpan(0, translation.text().length(), 1)));
        }
        AlignmentResponse alignment = found.get(pair(citation));
        if (alignment == null || alignment.spans().size() != 1) {
            return citation;
        }
        ProjectedSpan place = alignment.spans().getFirst();
        return place.fallback()
                ? citation
                : citation.withTranslation(translation.withSpan(
                        new QuoteSpan(place.target().start(), place.target().end(), place.confidence())));
    }

    /** Whether a quote lacks no more of its sentence than marks, so that there is nothing to align. */
    private static boolean isWhole(Citation citation) {
        String sentence = citation.original();
        TextSpan quote = inSentence(citation);
        return (sentence.substring(0, quote.start()) + sentence.substring(quote.end()))
                .codePoints()
                .noneMatch(Character::isLetterOrDigit);
    }

    private static AlignmentRequest pair(Citation citation) {
        QuoteTranslation translation = Objects.requireNonNull(citation.translation());
        return AlignmentRequest.ofSpans(citation.original(), translation.text(), List.of(inSentence(citation)));
    }

    private static TextSpan inSentence(Citation citation) {
        QuotedSentence sentence = Objects.requireNonNull(citation.translation()).sentence();
        return new TextSpan(citation.start(), citation.end())
                .shift(-Objects.requireNonNull(sentence).start());
    }
}

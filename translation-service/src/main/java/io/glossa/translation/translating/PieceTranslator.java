package io.glossa.translation.translating;

import io.glossa.translation.cache.ReviewedCache;
import io.glossa.translation.cache.TranslationCache;
import io.glossa.translation.protection.GroupedNumbers;
import io.glossa.translation.protection.UnitSymbols;
import io.glossa.translation.provider.Job;
import io.glossa.translation.provider.Provider;
import io.glossa.translation.provider.ProviderFailure;
import io.glossa.translation.provider.ProviderFailure.Kind;
import io.glossa.translation.provider.Providers;
import io.glossa.translation.translating.Outcome.Done;
import io.glossa.translation.translating.Outcome.Failed;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.translation.ReviewState;
import io.glossa.wire.translation.TranslationResponse.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has one piece translated: by the first provider whose translation passes the checks, with one more try where a
 * provider can heed what was wrong. If none passes, the best translation that is of use counts, with its warnings.
 */
final class PieceTranslator {

    static final String IDENTITY = "identity";

    /** In a provider's place: a person. */
    private static final String REVIEW = "review";

    private final Providers providers;
    private final Checks checks;
    private final TranslationCache cache;

    PieceTranslator(Providers providers, Checks checks, TranslationCache cache) {
        this.providers = providers;
        this.checks = checks;
        this.cache = cache;
    }

    Outcome translate(Job job) {
        if (!hasWords(job)) {
            return new Attempt(IDENTITY, job.text(), checks.unchanged(job), true).done(job);
        }
        List<Provider> candidates = providers.forPair(job.source(), job.target());
        if (candidates.isEmpty()) {
            return new Failed(
                    List.of(new Warning(
                            "no-provider", "Nobody translates %s into %s.".formatted(job.source(), job.target()))),
                    false);
        }
        List<Attempt> attempts = new ArrayList<>();
        List<ProviderFailure> failures = new ArrayList<>();
        for (Provider provider : candidates) {
            try {
                Attempt attempt = attempt(provider, job);
                if (!Checks.callForAnother(attempt.findings(), job)) {
                    return attempt.done(job);
                }
                attempts.add(attempt);
            } catch (ProviderFailure e) {
                failures.add(e);
            }
        }
        return best(job, attempts, failures);
    }

    /** A person's decision, with what the checks find in it all the same. */
    Done reviewed(Job job, ReviewedCache.Reviewed decided) {
        Examination examination = checks.examine(job, decided.translation());
        return new Attempt(REVIEW, decided.translation(), examination, true).done(job, decided.state());
    }

    /** Digits, symbols, units, emoji and what stays as it is need nobody, and make small models invent or never end. */
    private static boolean hasWords(Job job) {
        StringBuilder rest = new StringBuilder(job.text());
        job.demands()
                .literals()
                .reversed()
                .forEach(literal ->
                        rest.replace(literal.span().start(), literal.span().end(), " "));
        return UnitSymbols.removedFrom(rest.toString()).codePoints().anyMatch(Character::isLetter);
    }

    private Attempt attempt(Provider provider, Job job) {
        Optional<String> known = cache.find(job, provider);
        if (known.isPresent()) {
            return new Attempt(provider.name(), known.get(), checks.examine(job, known.get()), true);
        }
        Attempt best = bestOfTwo(provider, job);
        if (best.isOfUse()) {
            cache.put(job, provider, best.text());
        }
        return best;
    }

    private Attempt bestOfTwo(Provider provider, Job job) {
        Attempt first = check(provider, job);
        if (!Checks.callForAnother(first.findings(), job) || !provider.canRepair(job)) {
            return first;
        }
        try {
            Attempt second = check(provider, job.complaining(Checks.complaint(first.findings())));
            return second.isBetterThan(first) ? second : first;
        } catch (ProviderFailure e) {
            return first;
        }
    }

    private Attempt check(Provider provider, Job job) {
        String made = provider.translate(job);
        String translation =
                job.demands().repair() ? GroupedNumbers.mended(job.text(), job.source(), made, job.target()) : made;
        return new Attempt(provider.name(), translation, checks.examine(job, translation), false);
    }

    private static Outcome best(Job job, List<Attempt> attempts, List<ProviderFailure> failures) {
        Attempt best = null;
        for (Attempt attempt : attempts) {
            if (best == null || attempt.isBetterThan(best)) {
                best = attempt;
            }
        }
        if (best != null && best.isOfUse()) {
            return best.done(job);
        }
        List<Warning> reasons = new ArrayList<>(best == null ? List.of() : best.findings());
        for (ProviderFailure failure : failures) {
            reasons.add(
                    new Warning(code(failure.kind()), "%s: %s".formatted(failure.provider(), failure.getMessage())));
        }
        boolean down = attempts.isEmpty() && failures.stream().allMatch(failure -> failure.kind() == Kind.UNREACHABLE);
        return new Failed(reasons, down);
    }

    private static String code(Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> "provider-unreachable";
            case REFUSED -> "provider-refused";
            case UNREADABLE -> "provider-unreadable";
        };
    }

    private record Attempt(String provider, String text, Examination examination, boolean cached) {

        List<Warning> findings() {
            return examination.findings();
        }

        boolean isOfUse() {
            return !Checks.disqualify(findings());
        }

        boolean isBetterThan(Attempt other) {
            return isOfUse() == other.isOfUse() ? lost() < other.lost() : isOfUse();
        }

        /** How many single things are wrong: one warning may name several. */
        private long lost() {
            return examination.entities().stream()
                            .filter(entity -> Boolean.FALSE.equals(entity.survived()))
                            .count()
                    + examination.terms().stream()
                            .filter(term -> term.target() == null)
                            .count()
                    + findings().size();
        }

        Done done(Job job) {
            return done(job, null);
        }

        Done done(Job job, @Nullable ReviewState review) {
            return new Done(
                    text,
                    provider,
                    findings(),
                    cached,
                    List.of(new Segment(new TextSpan(0, job.text().length()), new TextSpan(0, text.length()))),
                    examination.entities(),
                    examination.terms(),
                    review);
        }
    }
}

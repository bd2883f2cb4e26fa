package io.glossa.translation.translating;

import static java.util.stream.Collectors.joining;

import io.glossa.translation.provider.Job;
import io.glossa.translation.provider.Provider;
import io.glossa.translation.provider.ProviderFailure;
import io.glossa.translation.provider.ProviderFailure.Kind;
import io.glossa.translation.provider.Providers;
import io.glossa.translation.translating.Outcome.Done;
import io.glossa.translation.translating.Outcome.Failed;
import io.glossa.wire.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has one piece translated: by the first provider whose translation passes the checks, with one more try where a
 * provider can heed what was wrong. If none passes, the best translation that is of use counts, with its warnings.
 */
final class PieceTranslator {

    private final Providers providers;
    private final Checks checks;
    private final TranslationCache cache;

    PieceTranslator(Providers providers, Checks checks, TranslationCache cache) {
        this.providers = providers;
        this.checks = checks;
        this.cache = cache;
    }

    Outcome translate(Job job) {
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
                if (attempt.suffices()) {
                    return attempt.done();
                }
                attempts.add(attempt);
            } catch (ProviderFailure e) {
                failures.add(e);
            }
        }
        return best(attempts, failures);
    }

    private Attempt attempt(Provider provider, Job job) {
        Optional<String> known = cache.find(job, provider.name());
        if (known.isPresent()) {
            return new Attempt(provider.name(), known.get(), checks.findings(job, known.get()));
        }
        Attempt best = bestOfTwo(provider, job);
        if (best.isOfUse()) {
            cache.put(job, provider.name(), best.text());
        }
        return best;
    }

    private Attempt bestOfTwo(Provider provider, Job job) {
        Attempt first = check(provider, job);
        if (first.suffices() || !provider.heedsComplaints()) {
            return first;
        }
        String complaint = first.findings().stream().map(Warning::detail).collect(joining(" "));
        try {
            Attempt second = check(provider, job.complaining(complaint));
            return second.isBetterThan(first) ? second : first;
        } catch (ProviderFailure e) {
            return first;
        }
    }

    private Attempt check(Provider provider, Job job) {
        String translation = provider.translate(job);
        return new Attempt(provider.name(), translation, checks.findings(job, translation));
    }

    private static Outcome best(List<Attempt> attempts, List<ProviderFailure> failures) {
        Attempt best = null;
        for (Attempt attempt : attempts) {
            if (best == null || attempt.isBetterThan(best)) {
                best = attempt;
            }
        }
        if (best != null && best.isOfUse()) {
            return best.done();
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

    private record Attempt(String provider, String text, List<Warning> findings) {

        boolean suffices() {
            return !Checks.callForAnother(findings);
        }

        boolean isOfUse() {
            return !Checks.disqualify(findings);
        }

        boolean isBetterThan(Attempt other) {
            return isOfUse() == other.isOfUse() ? findings.size() < other.findings.size() : isOfUse();
        }

        Done done() {
            return new Done(text, provider, findings);
        }
    }
}

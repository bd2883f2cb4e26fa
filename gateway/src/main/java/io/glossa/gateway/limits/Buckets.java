package io.glossa.gateway.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.NopeOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.delay.DelayOptimization;
import io.glossa.gateway.access.Caller;
import io.glossa.gateway.store.Store;
import io.glossa.gateway.store.StoreUnavailableException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Each caller's token bucket for each rate, shared by all gateways of one database. A gateway counts alone for at most a
 * second and a twentieth of the amount, so that few requests wait for the database; by so much all of them together may
 * let too many through. Without the database, or while it is away, each gateway counts alone.
 */
@Component
class Buckets {

    private static final Logger log = LoggerFactory.getLogger(Buckets.class);
    private static final int CACHED_AT_MOST = 10_000;
    /** Longer than any bucket takes to fill, after which it says nothing. */
    private static final Duration CACHED = Duration.ofHours(25);

    private static final int FORGOTTEN_AT_ONCE = 10_000;

    /** By which clocks differ without one having been set. */
    private static final Duration DRIFT = Duration.ofSeconds(5);

    private final Store store;
    private final Cache<String, BucketProxy> shared = cache();
    private final Cache<String, Bucket> alone = cache();
    private volatile Duration offset;

    Buckets(Store store) {
        this.store = store;
        this.offset = offset();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {

        /** By which all gateways count, since they share the buckets. */
        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }
    }

    private static <T> Cache<String, T> cache() {
        return Caffeine.newBuilder()
                .maximumSize(CACHED_AT_MOST)
                .expireAfterAccess(CACHED)
                .build();
    }

    /**
     * Takes so many of what the caller has left.
     *
     * @return empty if they were taken; else how long to wait until they are there, and nothing was taken
     */
    Optional<Duration> take(Caller caller, Rate rate, long count) {
        ConsumptionProbe probe = on(caller, rate, bucket -> bucket.tryConsumeAndReturnRemaining(count));
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /**
     * Says how long to wait until there is anything to take.
     *
     * @return empty if there is now
     */
    Optional<Duration> untilAny(Caller caller, Rate rate) {
        EstimationProbe probe = on(caller, rate, bucket -> bucket.estimateAbilityToConsume(1));
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Takes so many, also of what is not there: that has to be refilled before anything can be taken again. */
    void charge(Caller caller, Rate rate, long count) {
        on(caller, rate, bucket -> bucket.consumeIgnoringRateLimits(count));
    }

    private <T> T on(Caller caller, Rate rate, Function<Bucket, T> use) {
        String id = id(caller, rate);
        if (store.configured()) {
            try {
                return store.withBuckets(buckets -> use.apply(shared(id, rate, buckets)));
            } catch (StoreUnavailableException away) {
                return use.apply(alone(id, rate));
            } catch (RuntimeException e) {
                log.error("The shared limits cannot be counted; this gateway counts alone", e);
            }
        }
        return use.apply(alone(id, rate));
    }

    private BucketProxy shared(String id, Rate rate, ProxyManager<String> buckets) {
        return shared.get(
                id,
                unknown -> buckets.builder()
                        .withOptimization(
                                new DelayOptimization(rate.alone(), NopeOptimizationListener.INSTANCE, store.clock()))
                        .build(id, rate::bucket));
    }

    private Bucket alone(String id, Rate rate) {
        return alone.get(
                id,
                unknown -> Bucket.builder()
                        .addLimit(rate.bucket().getBandwidths()[0])
                        .withNanosecondPrecision()
                        .build());
    }

    /** A hash: a token's subject may be anything, and is nobody's business. With another amount it is another bucket. */
    private static String id(Caller caller, Rate rate) {
        String whole =
                String.join("\n", rate.limit().name(), Long.toString(rate.amount()), caller.tenant(), caller.name());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the clock that is set to the one that nobody sets. */
    private Duration offset() {
        return Duration.ofNanos(store.clock().currentTimeNanos()).minusNanos(System.nanoTime());
    }

    /**
     * Has all shared buckets begin anew when the clock was set back: they were filled at a time that is still to come, and
     * until then nothing would come in.
     */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void lookAtClock() {
        Duration now = offset();
        if (store.configured() && now.plus(DRIFT).compareTo(offset) < 0) {
            try {
                store.forgetAllBuckets();
                shared.invalidateAll();
                log.warn("The clock was set back by {}: all limits begin anew", offset.minus(now));
            } catch (StoreUnavailableException away) {
                log.debug("Limits will begin anew once the database is there", away);
                return;
            }
        }
        offset = now;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetFull() {
        if (store.configured()) {
            try {
                store.forgetFullBuckets(FORGOTTEN_AT_ONCE);
            } catch (StoreUnavailableException away) {
                log.debug("Full buckets were not forgotten", away);
            }
        }
    }
}

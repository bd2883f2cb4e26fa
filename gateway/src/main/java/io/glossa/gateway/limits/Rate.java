package io.glossa.gateway.limits;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import java.time.Duration;

/** So many in so much time, and as many at once after a time without any. */
record Rate(Limit limit, long amount, Duration per) {

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(1);
    /** A gateway keeps so small a part of the whole to itself until then. */
    private static final int SHARE = 20;

    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(amount).refillGreedy(amount, per))
                .build();
    }

    /** Until when a gateway may count alone what is taken, before it tells the database. */
    DelayParameters alone() {
        return new DelayParameters(Math.max(1, amount / SHARE), TOLD_WITHIN);
    }
}

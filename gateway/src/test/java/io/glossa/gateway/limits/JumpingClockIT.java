package io.glossa.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.gateway.TestDatabase;
import io.glossa.gateway.access.Caller;
import io.glossa.gateway.store.Store;
import io.glossa.wire.audit.AuditEntry.Credential;
import io.glossa.wire.key.Limits;
import io.glossa.wire.key.Right;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Limits by a clock that is set. */
class JumpingClockIT {

    private static final Optional<TestDatabase> DATABASE = TestDatabase.fresh();
    private static final int AMOUNT = 3;
    private static final Rate RATE = new Rate(Limit.REQUESTS, AMOUNT, Duration.ofMinutes(1));
    private static final Duration JUMP = Duration.ofHours(25);
    private static final Instant NOW = Instant.now();

    @ConfigurationPropertiesScan(basePackageClasses = Store.class)
    @Import({Store.class, Buckets.class})
    static class Parts {

        private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

        @Bean
        AtomicReference<Instant> time() {
            return now;
        }

        @Bean
        @Primary
        InstantSource jumping() {
            return now::get;
        }
    }

    private interface Use {
        void of(Buckets buckets, AtomicReference<Instant> time);
    }

    private static void with(Use use) {
        assumeThat(DATABASE).isPresent();
        new ApplicationContextRunner()
                .withUserConfiguration(Parts.class)
                .withPropertyValues(
                        "glossa.gateway.store.jdbc-url=" + DATABASE.get().url(),
                        "glossa.gateway.store.username=" + DATABASE.get().user(),
                        "glossa.gateway.store.password=" + DATABASE.get().password())
                .run(context -> use.of(context.getBean(Buckets.class), time(context)));
    }

    @SuppressWarnings("unchecked")
    private static AtomicReference<Instant> time(ApplicationContext context) {
        return context.getBean("time", AtomicReference.class);
    }

    private static Caller caller(String name) {
        return new Caller(Credential.KEY, name, "acme", Set.of(Right.READ), Set.of(Caller.ALL), Set.of(), Limits.USUAL);
    }

    /** A gateway may let one more through than it is told of. */
    private static void useUp(Buckets buckets, Caller caller) {
        int taken = 0;
        while (buckets.take(caller, RATE, 1).isEmpty()) {
            taken++;
            assertThat(taken).isLessThanOrEqualTo(AMOUNT + 1);
        }
        assertThat(taken).isGreaterThanOrEqualTo(AMOUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT61S", "PT25H", "P400D"})
    void whatIsUsedUpIsThereAgainWhenTheClockGoesOn(Duration jump) {
        with((buckets, time) -> {
            Caller caller = caller("ahead-" + jump);
            useUp(buckets, caller);

            time.set(NOW.plus(jump));
            buckets.lookAtClock();

            useUp(buckets, caller);
        });
    }

    @ParameterizedTest
    @EnumSource
    void noLimitStaysUsedUpUntilAClockThatWasSetBackIsThereAgain(Told told) {
        with((buckets, time) -> {
            Caller caller = caller("behind-" + told);
            time.set(NOW.plus(JUMP));
            buckets.lookAtClock();
            useUp(buckets, caller);
            if (told == Told.AFTERWARDS) {
                // By then the gateway tells the database what it has counted alone.
                time.set(NOW.plus(JUMP).plusSeconds(2));
                assertThat(buckets.take(caller, RATE, 1)).isPresent();
            }

            time.set(NOW.plusSeconds(60));
            assertThat(buckets.take(caller, RATE, 1)).isPresent();

            buckets.lookAtClock();

            useUp(buckets, caller);
        });
    }

    private enum Told {
        AT_ONCE,
        AFTERWARDS
    }
}

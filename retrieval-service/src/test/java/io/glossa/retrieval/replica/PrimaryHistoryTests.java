package io.glossa.retrieval.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.retrieval.Position;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PrimaryHistoryTests {

    private static final Duration LAG = Duration.ofSeconds(10);

    private final PrimaryHistory history = new PrimaryHistory(LAG);

    private void at(int second, long position) {
        history.add(new Position(position), Duration.ofSeconds(second).toNanos());
    }

    @Test
    void replicaIsTooOldWhenItLacksWhatThePrimaryHadTooLongAgo() {
        for (int second = 0; second <= 30; second++) {
            at(second, 100 + second);
        }

        assertThat(history.isTooOld(new Position(120))).isFalse();
        assertThat(history.isTooOld(new Position(119))).isTrue();
        assertThat(history.lag(new Position(127))).isEqualTo(Duration.ofSeconds(2));
        assertThat(history.lag(new Position(130))).isZero();
    }

    @Test
    void nothingIsTooOldWhereNothingIsWritten() {
        for (int second = 0; second <= 100; second++) {
            at(second, 100);
        }

        assertThat(history.isTooOld(new Position(100))).isFalse();
        assertThat(history.lag(new Position(100))).isZero();
    }

    @Test
    void nothingIsTooOldBeforeThePrimaryWasWatchedForThatLong() {
        assertThat(history.isTooOld(new Position(0))).isFalse();
        at(0, 100);
        at(9, 200);

        assertThat(history.isTooOld(new Position(0))).isFalse();
    }

    @Test
    void anotherPrimaryWithLessOfTheLogBeginsAnew() {
        at(0, 100);
        at(20, 200);
        at(21, 150);

        assertThat(history.isTooOld(new Position(150))).isFalse();
    }
}

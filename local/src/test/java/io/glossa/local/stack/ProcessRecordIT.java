package io.glossa.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessRecordIT {

    private Process process;
    private Process bystander;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
        bystander = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
        bystander.destroyForcibly();
    }

    private ProcessRecord record() {
        return ProcessRecord.of(Component.GATEWAY, process.toHandle(), 8470);
    }

    @Test
    void findsTheProcessWhileItLives() throws Exception {
        ProcessRecord record = record();
        assertThat(record.findProcess()).hasValue(process.toHandle());

        process.destroyForcibly().waitFor();

        assertThat(record.isAlive()).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void knowsTheMemoryOfALivingProcess() throws Exception {
        ProcessRecord record = record();
        assertThat(record.findResidentBytes().orElseThrow()).isBetween(100_000L, 100_000_000L);

        process.destroyForcibly().waitFor();

        assertThat(record.findResidentBytes()).isEmpty();
    }

    @Test
    void isNotTakenInByALaterProcessWithTheSameNumber() {
        ProcessRecord record = record();
        ProcessRecord earlier = new ProcessRecord(
                record.component(), record.pid(), record.startedAt().minusSeconds(5), record.port());

        assertThat(earlier.isAlive()).isFalse();
    }

    @Test
    void stopsWhatWasStartedAndNothingElse() throws Exception {
        Stopping.all(List.of(record()));

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(bystander.isAlive()).isTrue();
    }
}

package io.glossa.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.local.provision.EncoderChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTests {

    private static final StackOptions OPTIONS = new StackOptions(true, EncoderChoice.QUALITY, true);

    @TempDir
    Path folder;

    private static ProcessRecord record(Component component, int port) {
        return new ProcessRecord(component, 4711, Instant.parse("2026-11-22T21:00:00.120Z"), port);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        StackState state = StackState.empty("build", OPTIONS).with(record(Component.POSTGRES, 8475));
        state.save(folder.resolve("running.json"));

        assertThat(StackState.load(folder.resolve("running.json"))).hasValue(state);
    }

    @Test
    void replacesAComponentThatWasStartedAgain() {
        StackState state = StackState.empty("build", OPTIONS)
                .with(record(Component.POSTGRES, 1))
                .with(record(Component.POSTGRES, 2));

        assertThat(state.processes()).extracting(ProcessRecord::port).containsExactly(2);
    }

    @Test
    void anotherEncoderIsAnotherStack() {
        StackState state = StackState.empty("build", OPTIONS);

        assertThat(state.fits(new StackOptions(true, EncoderChoice.QUALITY, false)))
                .isTrue();
        assertThat(state.fits(new StackOptions(true, EncoderChoice.LIGHT, true)))
                .isFalse();
    }

    @Test
    void stackOfAnOlderBuildHasTheLightEncoder() throws IOException {
        Path file = Files.writeString(
                folder.resolve("running.json"), "{\"build\": \"b\", \"languageModel\": false, \"processes\": []}");

        assertThat(StackState.load(file)).hasValue(StackState.empty("b", StackOptions.EXTRACTIVE));
    }

    @Test
    void isAbsentWhenNothingWasStarted() throws IOException {
        assertThat(StackState.load(folder.resolve("running.json"))).isEmpty();
    }

    @Test
    void saysWhichFileCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("running.json"), "{ half of");

        assertThatThrownBy(() -> StackState.load(file))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(file.toString());
    }
}

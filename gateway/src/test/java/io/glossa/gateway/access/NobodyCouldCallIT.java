package io.glossa.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.glossa.gateway.GatewayApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a gateway does not start without. */
@ExtendWith(OutputCaptureExtension.class)
class NobodyCouldCallIT {

    private static Throwable startedWith(String... arguments) {
        return catchThrowable(() -> new SpringApplicationBuilder(GatewayApplication.class)
                .run(arguments)
                .close());
    }

    @Test
    void withoutAnyWayToLetSomebodyInItSaysWhatToSet(CapturedOutput output) {
        assertThat(startedWith("--server.port=0", "--glossa.keys.first=")).isNotNull();
        assertThat(output).contains("Set glossa.keys.first, glossa.gateway.store.jdbc-url or");
    }

    @Test
    void aFirstKeyThatCouldBeGuessedIsNamedAndNotShown(CapturedOutput output) {
        assertThat(startedWith("--server.port=0", "--glossa.keys.first=glossa_first_hunter2"))
                .isNotNull();
        assertThat(output)
                .contains("glossa.keys.first is not glossa_<id>_<secret>")
                .doesNotContain("hunter2");
    }

    @Test
    void withoutTheServicesTokenItSaysSo(CapturedOutput output) {
        assertThat(startedWith("--server.port=0", "--glossa.services.token=short"))
                .isNotNull();
        assertThat(output)
                .contains("glossa.services.token is missing, or has less than 32 characters")
                .doesNotContain("short\"");
    }

    @Test
    void anOpenIdProviderNeedsAnAudience(CapturedOutput output) {
        assertThat(startedWith(
                        "--server.port=0",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1/none"))
                .isNotNull();
        assertThat(output).contains("spring.security.oauth2.resourceserver.jwt.audiences is missing");
    }
}

package io.glossa.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.store.Store;
import io.glossa.wire.audit.AuditEntry.Credential;
import io.glossa.wire.key.Limits;
import io.glossa.wire.key.Right;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

/** Without the database that gateways share their buckets in. */
class BucketsTests {

    private static final Rate RATE = new Rate(Limit.REQUESTS, 3, Duration.ofMinutes(1));

    @ConfigurationPropertiesScan(basePackageClasses = Store.class)
    @Import({Store.class, Buckets.class})
    static class Parts {}

    private static Caller caller(String tenant, String name) {
        return new Caller(Credential.KEY, name, tenant, Set.of(Right.READ), Set.of(Caller.ALL), Set.of(), Limits.USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:postgresql://127.0.0.1:1/none"})
    void eachCallerIsCountedInMemory(String url) {
        new ApplicationContextRunner()
                .withUserConfiguration(Parts.class)
                .withPropertyValues("glossa.gateway.store.jdbc-url=" + url)
                .run(context -> {
                    Buckets buckets = context.getBean(Buckets.class);
                    for (int i = 0; i < 3; i++) {
                        assertThat(buckets.take(caller("acme", "anna"), RATE, 1))
                                .isEmpty();
                    }
                    assertThat(buckets.take(caller("acme", "anna"), RATE, 1))
                            .hasValueSatisfying(
                                    wait -> assertThat(wait).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20)));
                    assertThat(buckets.take(caller("acme", "bo"), RATE, 1)).isEmpty();
                    assertThat(buckets.take(caller("other", "anna"), RATE, 1)).isEmpty();
                    buckets.forgetFull();
                });
    }
}

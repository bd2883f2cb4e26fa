package io.glossa.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.gateway.TestDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoreIT {

    private static Optional<TestDatabase> database = Optional.empty();

    @BeforeAll
    static void findDatabase() {
        database = TestDatabase.fresh();
    }

    @Test
    void theSchemaIsMadeWithTheFirstUse() {
        try (Store store = store(there().url())) {
            assertThat(storedIn(store)).isEqualTo(1);
        }
        try (Store again = store(there().url())) {
            assertThat(storedIn(again)).isEqualTo(1);
        }
    }

    @Test
    void whatFailsIsUndoneAsAWhole() {
        try (Store store = store(there().url())) {
            store.inTransaction(jdbc ->
                    jdbc.sql("CREATE TABLE gateway.tried (number integer)").update());

            assertThatThrownBy(() -> store.inTransaction(jdbc -> {
                        jdbc.sql("INSERT INTO gateway.tried VALUES (1)").update();
                        return jdbc.sql("INSERT INTO gateway.no_such_table VALUES (1)")
                                .update();
                    }))
                    .isInstanceOf(DataAccessException.class);

            int rows = store.inTransaction(jdbc -> jdbc.sql("SELECT count(*) FROM gateway.tried")
                    .query(Integer.class)
                    .single());
            assertThat(rows).isZero();
        }
    }

    @Test
    void aDatabaseThatIsAwayIsNamedAndThenLeftAloneForAWhile() {
        try (Store store = store("jdbc:postgresql://127.0.0.1:1/none")) {
            assertUnavailable(store);

            long begun = System.nanoTime();
            assertUnavailable(store);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(500));
        }
    }

    @Test
    void withoutADatabaseTheSettingIsNamed() {
        try (Store store = store(null)) {
            assertThat(store.configured()).isFalse();
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> store.inTransaction(jdbc -> schemas(jdbc, "gateway")))
                    .satisfies(e -> {
                        assertThat(e.getBody().getDetail()).contains("glossa.gateway.store.jdbc-url");
                        assertThat(e.getHeaders().containsHeader("Retry-After")).isFalse();
                    });
        }
    }

    private static void assertUnavailable(Store store) {
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> store.inTransaction(jdbc -> schemas(jdbc, "gateway")))
                .satisfies(e -> {
                    assertThat(e.getStatusCode().value()).isEqualTo(503);
                    assertThat(e.getHeaders().getFirst("Retry-After")).matches("[1-5]");
                    assertThat(Objects.requireNonNull(e.getBody().getProperties()))
                            .containsEntry("service", "database");
                });
    }

    private static int storedIn(Store store) {
        return store.inTransaction(jdbc -> schemas(jdbc, "gateway"));
    }

    private static int schemas(JdbcClient jdbc, String name) {
        return jdbc.sql("SELECT count(*) FROM pg_namespace WHERE nspname = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private static TestDatabase there() {
        assumeThat(database).as("a PostgreSQL server").isPresent();
        return database.orElseThrow();
    }

    private static Store store(@Nullable String url) {
        return new Store(
                new StoreSettings(
                        url,
                        database.map(TestDatabase::user).orElse("nobody"),
                        database.map(TestDatabase::password).orElse(""),
                        2,
                        Duration.ofSeconds(30)),
                InstantSource.system());
    }
}

package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.retrieval.schema.MigrateDatabase;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SchemaIT {

    private static TestDatabase database() {
        Optional<TestDatabase> database = TestDatabase.fresh();
        assumeThat(database).as("a PostgreSQL with pgvector").isPresent();
        return database.get();
    }

    private static void migrate(TestDatabase database) {
        MigrateDatabase.main(new String[] {
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password()
        });
    }

    @Test
    void serviceThatMayNotMigrateStartsAfterTheMigrationJob() {
        TestDatabase database = database();
        migrate(database);
        migrate(database);

        try (ServiceUnderTest service = ServiceUnderTest.start(database, "--glossa.schema.migrate=false")) {
            service.client().get().uri("/readyz").exchange().expectStatus().isOk();
        }
    }

    @Test
    void serviceThatMayNotMigrateSaysWhichMigrationsAreMissing(CapturedOutput output) {
        TestDatabase database = database();

        assertThatThrownBy(() -> ServiceUnderTest.start(database, "--glossa.schema.migrate=false"))
                .rootCause()
                .hasMessageStartingWith("The database's schema lacks V1 (");
        assertThat(output).contains("glossa.schema.migrate=true", MigrateDatabase.class.getName());
    }

    @Test
    void databaseThatDoesNotExistIsNamedWithItsSetting(CapturedOutput output) {
        TestDatabase database = database();
        TestDatabase missing = new TestDatabase(
                database.url().replaceFirst("(jdbc:postgresql://[^/]+/).*", "$1no_such_database"),
                database.user(),
                database.password());

        assertThatThrownBy(() -> migrate(missing)).isNotNull();
        assertThat(output)
                .contains("PostgreSQL refuses the service")
                .contains("no_such_database")
                .contains("spring.datasource.url");
    }
}

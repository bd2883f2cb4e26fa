package io.glossa.retrieval;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A real PostgreSQL with pgvector for the tests, the first of these that is there: the server named by GLOSSA_TEST_JDBC_URL,
 * the embedded distribution under GLOSSA_HOME, a container where Docker answers: an engine without a registry answers too, and
 * costs minutes. Each caller gets a database of its own.
 *
 * @param url JDBC URL of the fresh database
 */
record TestDatabase(String url, String user, String password) {

    private static final Optional<TestDatabase> SERVER = findServer();

    /** Empty where no PostgreSQL can be had. */
    static Optional<TestDatabase> fresh() {
        return SERVER.map(TestDatabase::withNewDatabase);
    }

    private static Optional<TestDatabase> findServer() {
        Optional<String> given = setting("GLOSSA_TEST_JDBC_URL");
        if (given.isPresent()) {
            return Optional.of(new TestDatabase(
                    given.get(),
                    setting("GLOSSA_TEST_JDBC_USER").orElse("glossa"),
                    setting("GLOSSA_TEST_JDBC_PASSWORD").orElse("")));
        }
        Optional<EmbeddedPostgres> embedded = ownServer();
        if (embedded.isPresent()) {
            return embedded.map(server -> new TestDatabase(server.url(), "glossa", ""));
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            PostgreSQLContainer container = new PostgreSQLContainer(
                    DockerImageName.parse("pgvector/pgvector:pg17").asCompatibleSubstituteFor("postgres"));
            container.start();
            return Optional.of(
                    new TestDatabase(container.getJdbcUrl(), container.getUsername(), container.getPassword()));
        }
        return Optional.empty();
    }

    /** A server of the test's own, that it may stop; empty where the embedded distribution is not at hand. */
    static Optional<EmbeddedPostgres> ownServer() {
        return EmbeddedPostgres.start(home());
    }

    private static Path home() {
        return setting("GLOSSA_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "glossa"));
    }

    /** A system property, else an environment variable. */
    static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
                .filter(value -> !value.isBlank());
    }

    private TestDatabase withNewDatabase() {
        String name = "retrieval_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database at " + url, e);
        }
        return new TestDatabase(url.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name), user, password);
    }
}

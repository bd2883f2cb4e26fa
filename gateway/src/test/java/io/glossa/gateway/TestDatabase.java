package io.glossa.gateway;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A real PostgreSQL for the tests: the server named by GLOSSA_TEST_JDBC_URL, else a container where Docker answers. Each
 * caller gets a database of its own.
 */
public record TestDatabase(String url, String user, String password) {

    private static final Optional<TestDatabase> SERVER = findServer();

    /** Empty where no PostgreSQL can be had. */
    public static Optional<TestDatabase> fresh() {
        return SERVER.map(TestDatabase::withNewDatabase);
    }

    /** Makes it the gateway's. */
    public void addTo(DynamicPropertyRegistry properties) {
        properties.add("glossa.gateway.store.jdbc-url", this::url);
        properties.add("glossa.gateway.store.username", this::user);
        properties.add("glossa.gateway.store.password", this::password);
    }

    private static Optional<TestDatabase> findServer() {
        Optional<String> given = setting("GLOSSA_TEST_JDBC_URL");
        if (given.isPresent()) {
            return Optional.of(new TestDatabase(
                    given.get(),
                    setting("GLOSSA_TEST_JDBC_USER").orElse("glossa"),
                    setting("GLOSSA_TEST_JDBC_PASSWORD").orElse("")));
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        PostgreSQLContainer container = new PostgreSQLContainer(
                DockerImageName.parse("pgvector/pgvector:pg17").asCompatibleSubstituteFor("postgres"));
        container.start();
        return Optional.of(new TestDatabase(container.getJdbcUrl(), container.getUsername(), container.getPassword()));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private TestDatabase withNewDatabase() {
        String name = "gateway_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database at " + url, e);
        }
        return new TestDatabase(url.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name), user, password);
    }
}

package io.glossa.evaluation.retrieval;

import io.glossa.encoder.EncoderProfile;
import io.glossa.encoder.TextEncoder;
import io.glossa.evaluation.run.RunException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What another search needs to be measured on the same: the service's database server and its encoder's files. */
final class SharedParts {

    @Option(
            names = "--jdbc-url",
            description = "PostgreSQL for another search's own table, with user and password.",
            defaultValue = "${env:SPRING_DATASOURCE_URL}")
    private @Nullable String jdbcUrl;

    @Option(names = "--jdbc-user", defaultValue = "${env:SPRING_DATASOURCE_USERNAME}")
    private @Nullable String user;

    @Option(names = "--jdbc-password", defaultValue = "${env:SPRING_DATASOURCE_PASSWORD}")
    private @Nullable String password;

    @Option(
            names = "--encoder-model",
            description = "ONNX file of the service's encoder, a path or URI.",
            defaultValue = "${env:GLOSSA_ENCODER_MODEL}")
    private @Nullable String model;

    @Option(
            names = "--encoder-tokenizer",
            description = "Its tokenizer, a path or URI.",
            defaultValue = "${env:GLOSSA_ENCODER_TOKENIZER}")
    private @Nullable String tokenizer;

    @Option(
            names = "--encoder-profile",
            description = "Which encoder that is: ${COMPLETION-CANDIDATES}.",
            defaultValue = "${env:GLOSSA_ENCODER_PROFILE:-light}")
    private Profile profile = Profile.LIGHT;

    private enum Profile {
        LIGHT,
        QUALITY;

        /** As it is called on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean complete() {
        return jdbcUrl != null && model != null && tokenizer != null;
    }

    EncoderProfile encoderProfile() {
        if (model == null || tokenizer == null) {
            throw new IllegalStateException("No encoder was named");
        }
        return switch (profile) {
            case LIGHT -> EncoderProfile.light(address(model), address(tokenizer));
            case QUALITY -> EncoderProfile.quality(address(model), address(tokenizer));
        };
    }

    TextEncoder encoder() {
        return TextEncoder.load(encoderProfile());
    }

    /** How a program that is started is told of the database: not in its arguments, which others see. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("GLOSSA_PEER_JDBC_URL", Objects.requireNonNullElse(jdbcUrl, ""));
        environment.put("GLOSSA_PEER_JDBC_USER", Objects.requireNonNullElse(user, ""));
        environment.put("GLOSSA_PEER_JDBC_PASSWORD", Objects.requireNonNullElse(password, ""));
        return environment;
    }

    private static URI address(String file) {
        return file.contains(":") ? URI.create(file) : Path.of(file).toUri();
    }

    Connection connect() {
        if (jdbcUrl == null) {
            throw new IllegalStateException("No database was named");
        }
        try {
            return user == null
                    ? DriverManager.getConnection(jdbcUrl)
                    : DriverManager.getConnection(jdbcUrl, user, password);
        } catch (SQLException e) {
            throw new RunException("the baseline's database cannot be reached: " + e.getMessage());
        }
    }
}

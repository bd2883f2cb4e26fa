package io.glossa.evaluation.retrieval;

import io.glossa.encoder.EncoderProfile;
import io.glossa.encoder.TextEncoder;
import io.glossa.evaluation.run.EncoderOption;
import io.glossa.evaluation.run.RunException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private EncoderOption encoder = new EncoderOption();

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
        return jdbcUrl != null && encoder.named();
    }

    EncoderProfile encoderProfile() {
        return switch (profile) {
            case LIGHT -> EncoderProfile.light(encoder.model(), encoder.tokenizer());
            case QUALITY -> EncoderProfile.quality(encoder.model(), encoder.tokenizer());
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

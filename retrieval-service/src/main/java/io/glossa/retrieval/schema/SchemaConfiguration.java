package io.glossa.retrieval.schema;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates at the start, or refuses to start on a schema that lacks a migration. A newer schema is no reason to refuse. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    FlywayMigrationStrategy migrationStrategy(SchemaSettings settings) {
        return settings.migrate() ? Flyway::migrate : SchemaConfiguration::requireCurrent;
    }

    private static void requireCurrent(Flyway flyway) {
        List<String> pending = Arrays.stream(flyway.info().pending())
                .map(migration -> "V%s (%s)".formatted(migration.getVersion(), migration.getDescription()))
                .toList();
        if (!pending.isEmpty()) {
            throw new SchemaOutdatedException(pending);
        }
    }
}

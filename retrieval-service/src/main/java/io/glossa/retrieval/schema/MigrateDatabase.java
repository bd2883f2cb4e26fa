package io.glossa.retrieval.schema;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/**
 * Brings the schema up to date and ends: for a deployment whose services may not. Takes the service's own settings of the
 * database. Runs that overlap wait for each other.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
public final class MigrateDatabase {

    private MigrateDatabase() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(MigrateDatabase.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close();
    }
}

package io.glossa.retrieval.schema;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who brings the schema up to date.
 *
 * @param migrate whether this service does at its start; where it does not, {@link MigrateDatabase} has to run first
 */
@ConfigurationProperties("glossa.schema")
record SchemaSettings(@DefaultValue("true") boolean migrate) {}

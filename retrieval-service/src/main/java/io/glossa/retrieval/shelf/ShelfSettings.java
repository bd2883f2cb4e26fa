package io.glossa.retrieval.shelf;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the HNSW graphs of new shelves are built. Existing ones keep what they were built with.
 *
 * @param connections pgvector's {@code m}: links of a node
 * @param constructionCandidates pgvector's {@code ef_construction}: candidates looked at when a node is linked
 */
@Validated
@ConfigurationProperties("glossa.retrieval.index")
public record ShelfSettings(
        @DefaultValue("16") @Min(2) @Max(100) int connections,
        @DefaultValue("64") @Min(4) @Max(1000) int constructionCandidates) {}

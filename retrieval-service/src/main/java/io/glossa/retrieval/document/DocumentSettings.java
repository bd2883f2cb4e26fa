package io.glossa.retrieval.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is taken in, and how it is split.
 *
 * @param maximumDocumentSize of a document's text in UTF-8
 * @param maximumBatchSize of the body of a batch
 * @param passageTokens the encoder's tokens that a passage may have; a single longer sentence is a passage of its own
 * @param sentenceLength UTF-16 code units after which a text without a sentence's end is cut
 */
@Validated
@ConfigurationProperties("glossa.retrieval")
public record DocumentSettings(
        @DefaultValue("2MB") DataSize maximumDocumentSize,
        @DefaultValue("32MB") DataSize maximumBatchSize,
        @DefaultValue("200") @Min(16) @Max(2000) int passageTokens,
        @DefaultValue("1200") @Min(100) @Max(10_000) int sentenceLength) {}

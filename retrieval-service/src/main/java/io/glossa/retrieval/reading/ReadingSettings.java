package io.glossa.retrieval.reading;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The bounds of what is read.
 *
 * @param maximumFileSize of a PDF or DOCX file
 * @param maximumMarkupSize of a text, Markdown or HTML file, which is held in memory
 * @param maximumTextSize of the text in a file, in UTF-8
 * @param maximumEntrySize of one part of a DOCX file when it is unpacked
 * @param maximumTime that the reading of one file may take
 * @param longestWord UTF-16 code units without a space, in scripts that write spaces; more is no running text
 */
@Validated
@ConfigurationProperties("glossa.retrieval.reading")
public record ReadingSettings(
        @DefaultValue("64MB") DataSize maximumFileSize,
        @DefaultValue("8MB") DataSize maximumMarkupSize,
        @DefaultValue("2MB") DataSize maximumTextSize,
        @DefaultValue("128MB") DataSize maximumEntrySize,
        @DefaultValue("2m") Duration maximumTime,
        @DefaultValue("10000") @Min(100) int longestWord) {}

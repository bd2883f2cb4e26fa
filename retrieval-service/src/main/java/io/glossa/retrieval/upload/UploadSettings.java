package io.glossa.retrieval.upload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How accepted files are worked off.
 *
 * @param workers files that one process works on at a time; more than one, so that the encoder never waits for the
 *     reading and writing of a file, each taking memory for one document
 * @param maximumFiles of one upload
 * @param pollingInterval after which a worker without work looks for files that another process has accepted
 * @param heartbeat interval at which a worker says that it is alive; after four that fail to come, others take its file
 * @param maximumAttempts after which a file that brings its worker down is given up
 * @param retryDelay after a failure that may pass, growing by half from one to the next
 * @param longestWait to which that grows; also how long a file waits at most that was put into the queue, or taken from it, at
 *     a time that has not come yet, since the clock has been set back
 * @param keepJobs for which it can be asked what became of an upload
 */
@Validated
@ConfigurationProperties("glossa.retrieval.upload")
record UploadSettings(
        @DefaultValue("3") @Min(1) @Max(64) int workers,
        @DefaultValue("1000") @Min(1) int maximumFiles,
        @DefaultValue("2s") Duration pollingInterval,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("10") @Min(1) int maximumAttempts,
        @DefaultValue("2s") Duration retryDelay,
        @DefaultValue("30s") Duration longestWait,
        @DefaultValue("7d") Duration keepJobs) {}

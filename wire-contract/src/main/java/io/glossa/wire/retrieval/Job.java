package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files that were accepted to be stored, and how far each has come.
 *
 * @param finished whether every file is stored or has failed
 * @param files in the order in which they were given
 */
public record Job(UUID id, String collection, Instant acceptedAt, boolean finished, List<File> files) {

    public Job {
        files = List.copyOf(files);
    }

    /**
     * One of the job's files.
     *
     * @param name as it was given
     * @param document the identifier that its document has
     * @param receipt what was stored; absent until then
     * @param problem why it was not stored; absent unless it failed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record File(
            String name,
            String document,
            State state,
            @Nullable DocumentReceipt receipt,
            @Nullable Failure problem) {}

    /**
     * Why a file was not stored.
     *
     * @param type stable, as in problem details
     * @param detail for a person
     */
    public record Failure(URI type, String detail) {}

    /** How far a file has come. */
    public enum State {
        /** Kept, not yet begun. */
        @JsonProperty("queued")
        QUEUED,
        /** Being read and encoded. */
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("stored")
        STORED,
        @JsonProperty("failed")
        FAILED;

        public boolean isFinal() {
            return this == STORED || this == FAILED;
        }
    }
}

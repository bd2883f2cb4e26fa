package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The encoder that a collection is searched with.
 *
 * @param name of its profile
 * @param version names the vector space
 * @param change to another encoder, while it runs; null otherwise, and for who may not see every document
 */
public record CollectionEncoder(
        String name,
        String version,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EncoderChange change) {

    /**
     * How far a collection has come to another encoder.
     *
     * @param done documents while encoding, sentences while measuring
     * @param total how many there are to be done
     */
    public record EncoderChange(String name, String version, Stage stage, long done, long total) {}

    /** What is being done, one after the other; then the collection has the other encoder. */
    public enum Stage {
        /** Documents get vectors of the other encoder. */
        @JsonProperty("encoding")
        ENCODING,
        /** It is measured how near sentences are to each other in its space. */
        @JsonProperty("measuring")
        MEASURING
    }
}

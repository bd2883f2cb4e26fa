package io.glossa.gateway.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.glossa.wire.retrieval.CollectionInfo;
import java.util.List;

/** The collections as models. */
record ModelList(String object, List<Model> data) {

    static ModelList of(List<CollectionInfo> collections) {
        return new ModelList("list", collections.stream().map(Model::of).toList());
    }

    /** @param created clients need one; when a collection was made is not told, so it is 0 */
    record Model(
            String id,
            String object,
            long created,
            @JsonProperty("owned_by") String owner) {

        static Model of(CollectionInfo collection) {
            return new Model(collection.name(), "model", 0, "glossa");
        }
    }
}

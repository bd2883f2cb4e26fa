package io.glossa.wire.retrieval;

import java.util.List;

/** Every collection, by name. */
public record CollectionList(List<CollectionInfo> collections) {

    public CollectionList {
        collections = List.copyOf(collections);
    }
}

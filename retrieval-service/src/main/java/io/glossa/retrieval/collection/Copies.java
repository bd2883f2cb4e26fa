package io.glossa.retrieval.collection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a collection has beside itself while its encoder changes and for a while after. What is stored in the collection is
 * stored in the growing copy too, what is deleted there is deleted in all.
 *
 * @param growing has a part of the documents, with the vectors of another encoder
 * @param discarded nobody begins to search any more
 */
public record Copies(Optional<DocumentCollection> growing, List<DocumentCollection> discarded) {

    public Copies {
        discarded = List.copyOf(discarded);
    }

    public List<DocumentCollection> all() {
        return Stream.concat(growing.stream(), discarded.stream()).toList();
    }

    /** Which rows a transaction on the collection touches. */
    public List<Integer> idsWith(DocumentCollection collection) {
        return Stream.concat(Stream.of(collection), all().stream())
                .map(DocumentCollection::id)
                .toList();
    }
}

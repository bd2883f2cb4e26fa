package io.glossa.wire.translation;

import java.util.List;

/** Documents of whose texts no translation is to be kept. */
public record ErasedDocuments(List<Origin> documents) {

    public ErasedDocuments {
        documents = List.copyOf(documents);
    }

    /** A document that a text is from. */
    public record Origin(String tenant, String collection, String document) {}
}

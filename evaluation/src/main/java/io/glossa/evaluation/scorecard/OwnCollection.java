package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.dataset.OwnQuestion;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.wire.retrieval.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A user's collection with questions about it; documents are fetched when they are needed. */
final class OwnCollection {

    private final PublicApi api;
    private final String name;
    private final int sentences;
    private final Map<String, Optional<Document>> documents = new HashMap<>();
    private List<OwnQuestion> questions = List.of();

    /** @throws io.glossa.evaluation.run.RunException if there is no such collection */
    OwnCollection(PublicApi api, String name) {
        this.api = api;
        this.name = name;
        this.sentences = (int) Math.min(Integer.MAX_VALUE, api.describe(name).sentences());
    }

    String name() {
        return name;
    }

    int sentences() {
        return sentences;
    }

    List<OwnQuestion> questions() {
        return questions;
    }

    void ask(List<OwnQuestion> asked) {
        questions = List.copyOf(asked);
    }

    synchronized Optional<Document> findDocument(String id) {
        return documents.computeIfAbsent(id, wanted -> api.findDocument(name, wanted));
    }

    /** The document's text; empty if it is gone. */
    String text(String document) {
        return findDocument(document).map(Document::text).orElse("");
    }
}

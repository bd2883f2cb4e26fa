package io.glossa.retrieval.document;

import io.glossa.wire.TextSpan;
import java.util.List;

/** Consecutive sentences that are shown and read together; spans are into the document's text. */
record PassageDraft(List<TextSpan> sentences) {

    PassageDraft {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("A passage has at least one sentence");
        }
    }

    TextSpan span() {
        return new TextSpan(sentences.getFirst().start(), sentences.getLast().end());
    }
}

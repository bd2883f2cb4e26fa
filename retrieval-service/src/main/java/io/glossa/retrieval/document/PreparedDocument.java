package io.glossa.retrieval.document;

import io.glossa.wire.LanguageTag;
import java.util.List;

/** A submission that is split, its language known. */
record PreparedDocument(Submission submission, LanguageTag language, List<PassageDraft> passages) {

    PreparedDocument {
        passages = List.copyOf(passages);
    }

    int sentences() {
        return passages.stream().mapToInt(passage -> passage.sentences().size()).sum();
    }

    /** Every sentence's text, in order. */
    List<String> sentenceTexts() {
        return passages.stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(sentence -> sentence.of(submission.text()))
                .toList();
    }
}

package io.glossa.wire.retrieval;

import io.glossa.wire.LanguageTag;
import java.util.List;

/** How much a collection holds, in all and by language. */
public record CollectionInfo(
        String name, long documents, long passages, long sentences, List<LanguageCount> languages) {

    public CollectionInfo {
        languages = List.copyOf(languages);
    }

    public record LanguageCount(LanguageTag language, long documents, long passages, long sentences) {}
}

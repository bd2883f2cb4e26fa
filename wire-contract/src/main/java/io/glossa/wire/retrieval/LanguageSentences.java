package io.glossa.wire.retrieval;

import io.glossa.wire.LanguageTag;
import java.util.List;

/** Some of the sentences that a collection holds in a language, as they stand there. */
public record LanguageSentences(LanguageTag language, List<String> sentences) {

    public LanguageSentences {
        sentences = List.copyOf(sentences);
    }

    /** Of each of a collection's languages. */
    public record Sample(List<LanguageSentences> languages) {

        public Sample {
            languages = List.copyOf(languages);
        }
    }
}

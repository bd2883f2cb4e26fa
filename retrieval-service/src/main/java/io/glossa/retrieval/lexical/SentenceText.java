package io.glossa.retrieval.lexical;

import io.glossa.language.SpokenName;
import io.glossa.wire.LanguageTag;
import java.util.List;
import java.util.Set;

/**
 * What a sentence is looked up by, but for its vector.
 *
 * @param grams packed, see {@link CharacterGrams#pack}
 * @param words with spaces between, see {@link IndexableWords}
 * @param terms see {@link ExactTerms}
 * @param names see {@link SpokenNames}
 */
public record SentenceText(byte[] grams, String words, Set<String> terms, List<SpokenName> names) {

    public SentenceText {
        terms = Set.copyOf(terms);
        names = List.copyOf(names);
    }

    public static SentenceText of(String sentence, LanguageTag language) {
        return new SentenceText(
                CharacterGrams.pack(CharacterGrams.of(sentence)),
                IndexableWords.of(sentence, language),
                ExactTerms.of(sentence, language),
                SpokenNames.of(sentence, language));
    }
}

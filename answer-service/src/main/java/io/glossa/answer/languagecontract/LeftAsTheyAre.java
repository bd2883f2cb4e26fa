package io.glossa.answer.languagecontract;

import io.glossa.language.NameMention;
import io.glossa.language.Names;
import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.answer.Evidence;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that may stand in an answer of any language: the asker's own, and the names, codes and quoted terms of the
 * evidence.
 *
 * @param words as they stand in question and evidence
 */
public record LeftAsTheyAre(Set<String> words) {

    public LeftAsTheyAre {
        words = Set.copyOf(words);
    }

    public static LeftAsTheyAre in(String question, Collection<Evidence> evidence) {
        Set<String> words = new TreeSet<>();
        addWords(question, LanguageTag.UNDETERMINED, words);
        for (Evidence sentence : evidence) {
            for (NameMention mention : Names.find(sentence.text(), sentence.language())) {
                words.add(mention.text());
                addWords(mention.text(), sentence.language(), words);
            }
        }
        return new LeftAsTheyAre(words);
    }

    private static void addWords(String text, LanguageTag language, Set<String> words) {
        for (TextSpan span : Words.of(text, language)) {
            words.add(span.of(text));
        }
    }
}

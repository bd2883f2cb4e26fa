package io.glossa.answer.citation;

import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.List;
import java.util.Optional;

/** Finds a statement in a source, character by character, but in whole words: 113 does not stand in 9113. */
final class Quotation {

    private Quotation() {}

    /** Where {@code stated} stands in {@code source} for the first time, if it does. */
    static Optional<TextSpan> find(String stated, String source, LanguageTag language) {
        int start = source.indexOf(stated);
        if (start < 0 || stated.isEmpty()) {
            return Optional.empty();
        }
        List<TextSpan> words = Words.of(source, language);
        for (; start >= 0; start = source.indexOf(stated, start + 1)) {
            TextSpan found = new TextSpan(start, start + stated.length());
            if (words.stream().noneMatch(word -> isCut(word, found.start()) || isCut(word, found.end()))) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static boolean isCut(TextSpan word, int offset) {
        return word.start() < offset && offset < word.end();
    }
}

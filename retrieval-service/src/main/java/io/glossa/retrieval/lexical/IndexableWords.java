package io.glossa.retrieval.lexical;

import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import java.util.Set;
import java.util.stream.Collectors;

/** A text as PostgreSQL's text search can read it: its parser finds words by spaces, which some scripts do not write. */
public final class IndexableWords {

    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "yue", "ja", "th", "km", "lo", "my");

    private IndexableWords() {}

    /** The text itself, or its words by ICU's dictionaries with spaces between. */
    public static String of(String text, LanguageTag language) {
        if (!WITHOUT_SPACES.contains(language.primary().value())) {
            return text;
        }
        return Words.of(text, language).stream().map(word -> word.of(text)).collect(Collectors.joining(" "));
    }
}

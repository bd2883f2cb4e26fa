package io.glossa.language;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words to look for, written {@code word}, {@code begin*}, {@code *end} or {@code *part*}, all in lower case; a
 * {@code !} before one makes it an exception.
 */
final class WordPatterns {

    private final Set<String> words;
    private final List<String> beginnings;
    private final List<String> ends;
    private final List<String> parts;
    private final List<WordPatterns> exceptions;

    private WordPatterns(Collection<String> patterns, List<WordPatterns> exceptions) {
        this.words =
                patterns.stream().filter(pattern -> !pattern.contains("*")).collect(Collectors.toUnmodifiableSet());
        this.beginnings = cores(patterns, false, true);
        this.ends = cores(patterns, true, false);
        this.parts = cores(patterns, true, true);
        this.exceptions = exceptions;
    }

    static WordPatterns of(Collection<String> patterns) {
        List<String> excepted = patterns.stream()
                .filter(pattern -> pattern.startsWith("!"))
                .map(pattern -> pattern.substring(1))
                .toList();
        List<String> wanted =
                patterns.stream().filter(pattern -> !pattern.startsWith("!")).toList();
        return new WordPatterns(
                wanted, excepted.isEmpty() ? List.of() : List.of(new WordPatterns(excepted, List.of())));
    }

    private static List<String> cores(Collection<String> patterns, boolean anyStart, boolean anyEnd) {
        return patterns.stream()
                .filter(pattern -> pattern.startsWith("*") == anyStart && pattern.endsWith("*") == anyEnd)
                .map(pattern -> pattern.replace("*", ""))
                .toList();
    }

    boolean match(String word) {
        return (words.contains(word)
                        || beginnings.stream().anyMatch(word::startsWith)
                        || ends.stream().anyMatch(end -> word.length() > end.length() && word.endsWith(end))
                        || parts.stream().anyMatch(word::contains))
                && exceptions.stream().noneMatch(exception -> exception.match(word));
    }
}

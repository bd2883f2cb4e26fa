package io.glossa.language;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a text by how they sound, to find names in it that are spelled otherwise. Safe for concurrent use. */
public final class SpelledNames {

    /** How alike two romanised spellings are that may well be one name's, with its endings. */
    private static final double ALIKE = 0.72;

    private final List<Word> words;

    private SpelledNames(List<Word> words) {
        this.words = List.copyOf(words);
    }

    public static SpelledNames in(String text, LanguageTag language) {
        List<Word> words = new ArrayList<>();
        for (TextSpan span : Words.of(text, language)) {
            words.add(new Word(span, Names.key(span.of(text))));
        }
        return new SpelledNames(words);
    }

    /** Of all runs of about as many words, the one that is spelled most like the name, if it is alike enough. */
    public Optional<TextSpan> find(String name) {
        SpokenName spoken = SpokenName.of(name);
        int length = Words.of(name, LanguageTag.UNDETERMINED).size();
        TextSpan best = null;
        double bestSimilarity = 0;
        for (int first = 0; first < words.size(); first++) {
            StringBuilder run = new StringBuilder();
            for (int last = first; last < Math.min(words.size(), first + length + 1); last++) {
                run.append(words.get(last).key());
                boolean tooShort = last - first + 1 < length - 1;
                int wanted = spoken.letters().length();
                if (tooShort || run.length() > 2 * wanted + 4 || 2 * run.length() < wanted) {
                    continue;
                }
                double similarity = spoken.similarity(SpokenName.ofKey(run.toString()));
                if (similarity > bestSimilarity) {
                    best = new TextSpan(
                            words.get(first).span().start(),
                            words.get(last).span().end());
                    bestSimilarity = similarity;
                }
            }
        }
        return bestSimilarity >= ALIKE ? Optional.ofNullable(best) : Optional.empty();
    }

    private record Word(TextSpan span, String key) {}
}

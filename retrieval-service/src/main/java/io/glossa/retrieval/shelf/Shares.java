package io.glossa.retrieval.shelf;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What share of a shelf's sentences has a word or a sound; what is not listed, few have.
 *
 * @param words by lexeme
 * @param sounds by hash, in decimal
 */
public record Shares(Map<String, Float> words, Map<String, Float> sounds) {

    public Shares {
        words = Map.copyOf(words);
        sounds = Map.copyOf(sounds);
    }

    /** The lexemes that more than this share has. */
    public List<String> wordsAbove(double share) {
        return words.entrySet().stream()
                .filter(word -> word.getValue() > share)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those of these sounds that no more than this share has. */
    public List<Integer> soundsUpTo(double share, Collection<Integer> of) {
        return of.stream()
                .filter(sound -> sounds.getOrDefault(sound.toString(), 0f) <= share)
                .toList();
    }
}

package io.glossa.language;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A name as it sounds, whatever its script and spelling.
 *
 * @param letters lower-case ASCII letters and digits, without spaces
 * @param consonants what most transliterations agree on: the consonants by place of articulation
 */
public record SpokenName(String letters, String consonants) {

    public static SpokenName of(String name) {
        return ofKey(NameKeys.key(name));
    }

    /** @param key a {@linkplain Names#key name's key}, or several one after the other */
    public static SpokenName ofKey(String key) {
        String letters = key.replace(" ", "");
        return new SpokenName(letters, NameKeys.skeleton(letters));
    }

    /**
     * What an index finds the name by: its consonants, and those without each one in turn. Two names whose consonants
     * differ in one share some; few others do.
     */
    public Set<String> sounds() {
        Set<String> sounds = new LinkedHashSet<>();
        sounds.add(consonants);
        for (int left = 0; left < consonants.length(); left++) {
            sounds.add(consonants.substring(0, left) + consonants.substring(left + 1));
        }
        sounds.remove("");
        return sounds;
    }

    /** Whether an index would find one by the other: whether any of their {@link #sounds()} is the same. */
    public boolean soundsLike(SpokenName other) {
        return consonants.length() >= other.consonants.length()
                ? shareSound(consonants, other.consonants)
                : shareSound(other.consonants, consonants);
    }

    /**
     * Compares in place, because a search asks this for every name of every candidate. Of two that are equally long, one
     * sound is the same if one is the other shifted by one between the first and the last place where they differ.
     */
    private static boolean shareSound(String longer, String shorter) {
        int length = shorter.length();
        if (length == 0 || longer.length() - length > 1) {
            return false;
        }
        int first = 0;
        while (first < length && longer.charAt(first) == shorter.charAt(first)) {
            first++;
        }
        int last = length;
        int shift = longer.length() - length;
        while (last > first && longer.charAt(last - 1 + shift) == shorter.charAt(last - 1)) {
            last--;
        }
        if (first == last) {
            return true;
        }
        int between = last - 1 - first;
        return shift == 0
                && length > 1
                && (longer.regionMatches(first + 1, shorter, first, between)
                        || shorter.regionMatches(first + 1, longer, first, between));
    }

    /** How likely both are the same name: 1 for the same letters, 0 for nothing in common. */
    public double similarity(SpokenName other) {
        return NameSimilarity.of(this, other);
    }
}

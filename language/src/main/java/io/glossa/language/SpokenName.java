package io.glossa.language;

import java.util.Collections;
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

    /** Whether an index would find one by the other. */
    public boolean soundsLike(SpokenName other) {
        return Math.abs(consonants.length() - other.consonants.length()) <= 1
                && !Collections.disjoint(sounds(), other.sounds());
    }

    /** How likely both are the same name: 1 for the same letters, 0 for nothing in common. */
    public double similarity(SpokenName other) {
        return NameSimilarity.of(this, other);
    }
}

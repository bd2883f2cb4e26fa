package io.glossa.retrieval.search;

import io.glossa.language.SpokenName;
import io.glossa.wire.retrieval.Passage.LegHit;
import java.util.List;

/**
 * A sentence in the running.
 *
 * @param cosine with the question, after both languages' centres were taken off
 * @param spread its squared distance from the centre of its language
 * @param grams its character grams, see {@link io.glossa.retrieval.lexical.CharacterGrams}
 * @param names see {@link io.glossa.retrieval.lexical.SpokenNames}
 * @param legs that proposed it; none for a sentence that only stands beside one that was proposed
 */
record Candidate(
        String language,
        long passage,
        int start,
        int end,
        double cosine,
        double spread,
        int[] grams,
        List<SpokenName> names,
        List<LegHit> legs) {

    Candidate {
        names = List.copyOf(names);
        legs = List.copyOf(legs);
    }

    Candidate with(List<LegHit> other) {
        return new Candidate(language, passage, start, end, cosine, spread, grams, names, other);
    }

    Place place() {
        return new Place(passage, start);
    }

    /** What tells one sentence from another. */
    record Place(long passage, int start) {}
}

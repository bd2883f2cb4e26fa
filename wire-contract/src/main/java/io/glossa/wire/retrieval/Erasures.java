package io.glossa.wire.retrieval;

import java.util.List;

/**
 * Texts that are gone from the retrieval service, of which others may have made something.
 *
 * @param due those that are to be told of now, the earliest first
 */
public record Erasures(List<Erasure> due) {

    public Erasures {
        due = List.copyOf(due);
    }

    /**
     * A document that was deleted, or whose text was replaced.
     *
     * @param number by which {@link Told} names it
     * @param version the last one that is gone
     * @param again whether those who keep something were told once already: what was being made at that moment may have
     *     been kept afterwards
     */
    public record Erasure(long number, String tenant, String collection, String document, int version, boolean again) {}

    /**
     * What everyone who may keep something of it has been told.
     *
     * @param once for the first time
     * @param again for the second time, which is the last
     */
    public record Told(List<Long> once, List<Long> again) {

        public Told {
            once = List.copyOf(once);
            again = List.copyOf(again);
        }
    }
}

package io.glossa.retrieval.filter;

/** A filter that does not parse; its message says what stands where something else should. */
final class InvalidFilter extends RuntimeException {

    private final int position;

    InvalidFilter(int position, String found) {
        super(found);
        this.position = position;
    }

    /** Offset into the filter in UTF-16 code units, from 0. */
    int position() {
        return position;
    }
}

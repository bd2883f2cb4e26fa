package io.glossa.retrieval.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says.
 *
 * @param title what the file calls itself; null where it does not
 * @param pages offsets into the text at which its pages begin; empty where it has none
 * @param warning what of the file could not be read; null where all could be
 */
public record ReadText(
        FileFormat format,
        @Nullable String title,
        String text,
        List<Integer> pages,
        @Nullable String warning) {

    public ReadText {
        pages = List.copyOf(pages);
    }
}

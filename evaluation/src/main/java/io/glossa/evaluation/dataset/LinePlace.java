package io.glossa.evaluation.dataset;

import io.glossa.wire.LanguageTag;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A line of a file, to be named where something is wrong with it. */
record LinePlace(Path file, int line) {

    /** @throws DataException if the file cannot be read */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new DataException(file, "is not UTF-8");
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e);
        }
    }

    DataException wrong(String problem) {
        return new DataException(file, "line %d %s".formatted(line, problem));
    }

    /** @param problem says where within the line, but not of which reader's settings that depends */
    DataException notJson(String kind, JacksonException problem) {
        return wrong("is not %s: %s"
                .formatted(kind, problem.getOriginalMessage().replaceFirst(" \\(start marker at .*", "")));
    }

    <T> T required(@Nullable T value, String name) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw wrong("has no " + name);
        }
        return value;
    }

    LanguageTag language(String language) {
        try {
            return LanguageTag.of(language);
        } catch (IllegalArgumentException e) {
            throw wrong("has the language '%s', which is not a BCP 47 tag".formatted(language));
        }
    }
}

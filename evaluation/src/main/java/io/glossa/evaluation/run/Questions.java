package io.glossa.evaluation.run;

import io.glossa.evaluation.dataset.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Questions as NDJSON, of whose lines nothing but {@code question} matters. */
public final class Questions {

    private Questions() {}

    private record Line(String question) {

        Line {
            Objects.requireNonNull(question, "question");
        }
    }

    /** @throws DataException if a line is none, or there is none */
    public static List<String> of(Path file) {
        try {
            List<String> questions = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> JsonMapper.shared().readValue(line, Line.class).question())
                    .toList();
            if (questions.isEmpty()) {
                throw new DataException(file, "has no question");
            }
            return questions;
        } catch (IOException | JacksonException e) {
            throw new DataException(file, "is not NDJSON with a question in each line: " + e.getMessage());
        }
    }
}

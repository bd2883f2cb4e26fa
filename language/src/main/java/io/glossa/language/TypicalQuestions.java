package io.glossa.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A dozen everyday questions, the same in each of the languages that somebody has written them in. What an encoder makes of
 * them is the language, and that they ask.
 */
public final class TypicalQuestions {

    private static final Map<String, List<String>> QUESTIONS = read();

    private TypicalQuestions() {}

    /**
     * @param language primary subtag
     * @return none for a language that has none
     */
    public static List<String> in(String language) {
        return QUESTIONS.getOrDefault(language, List.of());
    }

    private static Map<String, List<String>> read() {
        try (InputStream resource =
                Objects.requireNonNull(TypicalQuestions.class.getResourceAsStream("typical-questions.tsv"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.groupingBy(
                            field -> field[0],
                            Collectors.collectingAndThen(
                                    Collectors.mapping(field -> field[1], Collectors.toList()), List::copyOf)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

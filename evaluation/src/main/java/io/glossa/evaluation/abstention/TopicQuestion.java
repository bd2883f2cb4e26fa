package io.glossa.evaluation.abstention;

import io.glossa.evaluation.dataset.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question of NoMIRACL (Thakur et al., 2024) with the passages that a search found for it, of which none may answer it.
 *
 * @param answerable whether one of the passages does
 */
@JsonNaming(SnakeCaseStrategy.class)
record TopicQuestion(String queryId, String lang, boolean answerable, String query, List<Candidate> passages) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SUFFIX = ".jsonl";

    record Candidate(String docid, @Nullable String title, String text) {}

    TopicQuestion {
        passages = List.copyOf(passages);
    }

    /**
     * Reads {@code <language>.jsonl} files.
     *
     * @param languages which to read; every file of the folder when empty
     * @throws DataException if one is missing or wrong
     */
    static List<TopicQuestion> read(Path folder, List<String> languages) {
        List<TopicQuestion> questions = new ArrayList<>();
        for (Path file : files(folder, languages)) {
            readInto(questions, file);
        }
        return questions;
    }

    private static List<Path> files(Path folder, List<String> languages) {
        if (!languages.isEmpty()) {
            return languages.stream()
                    .map(language -> folder.resolve(language + SUFFIX))
                    .toList();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new DataException(folder, "holds no <language>.jsonl");
            }
            return found;
        } catch (IOException e) {
            throw new DataException(folder, "cannot be listed: " + e);
        }
    }

    private static void readInto(List<TopicQuestion> questions, Path file) {
        Set<String> ids = new HashSet<>();
        int line = 0;
        try {
            for (String text : Files.readAllLines(file)) {
                line++;
                TopicQuestion question = JSON.readValue(text, TopicQuestion.class);
                if (!ids.add(question.queryId() + question.answerable())) {
                    throw new DataException(file, "line %d repeats question %s".formatted(line, question.queryId()));
                }
                if (question.passages().isEmpty()) {
                    throw new DataException(file, "line %d has no passages".formatted(line));
                }
                questions.add(question);
            }
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e);
        } catch (JacksonException | NullPointerException e) {
            throw new DataException(file, "line %d is not a NoMIRACL question: %s".formatted(line, e.getMessage()));
        }
    }
}

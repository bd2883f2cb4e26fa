package io.glossa.evaluation.dataset;

import io.glossa.evaluation.dataset.AnswerReader.Answer;
import io.glossa.evaluation.dataset.OwnQuestion.Gold;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.retrieval.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a user's questions, one JSON object a line: {@code {"id", "question", "language", "answers"?, "answerable"?,
 * "answer"?}}, an answer being {@code {"document", "start", "end", "text"?}}. Every line is held against the documents
 * that it names, before anything is returned.
 */
public final class OwnQuestionReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final AnswerReader answers;

    /**
     * @param unit what the lines' offsets are counted in
     * @param documents finds a document of the collection by its identifier
     */
    public OwnQuestionReader(OffsetUnit unit, Function<String, Optional<Document>> documents) {
        this.answers = new AnswerReader(unit, documents);
    }

    /** @throws DataException if a file is missing, unreadable or wrong; it names the line */
    public List<OwnQuestion> read(List<Path> files) {
        List<OwnQuestion> questions = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (Path file : files) {
            List<String> lines = LinePlace.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isBlank()) {
                    continue;
                }
                LinePlace place = new LinePlace(file, i + 1);
                OwnQuestion question = question(place, lines.get(i));
                String before = places.put(question.id(), "%s, line %d".formatted(file.getFileName(), i + 1));
                if (before != null) {
                    throw place.wrong("repeats the id '%s' of %s".formatted(question.id(), before));
                }
                questions.add(question);
            }
        }
        if (questions.isEmpty()) {
            throw new DataException(files.getFirst(), "holds no question");
        }
        return questions;
    }

    private OwnQuestion question(LinePlace place, String json) {
        Line line;
        try {
            line = JSON.readValue(json, Line.class);
        } catch (JacksonException e) {
            throw place.notJson("a question", e);
        }
        if (line == null) {
            throw place.wrong("is not a question: null");
        }
        String id = place.required(line.id(), "id");
        String text = place.required(line.question(), "question");
        LanguageTag language = place.language(place.required(line.language(), "language"));
        List<Answer> given = line.answers() == null ? List.of() : line.answers();
        if (Boolean.FALSE.equals(line.answerable()) && !given.isEmpty()) {
            throw place.wrong("question '%s' has answers and is said to have none".formatted(id));
        }
        SortedMap<String, List<Gold>> sources = new TreeMap<>();
        for (Answer answer : given) {
            Document document = answers.document(place, place.required(answer.document(), "document of an answer"));
            sources.computeIfAbsent(document.language().primary().value(), of -> new ArrayList<>())
                    .add(answers.gold(place, "question '%s'".formatted(id), document, answer));
        }
        return new OwnQuestion(
                id, text, language, sources, sources.isEmpty() ? line.answerable() : Boolean.TRUE, line.answer());
    }

    private record Line(
            @Nullable String id,
            @Nullable String question,
            @Nullable String language,
            @Nullable List<Answer> answers,
            @Nullable Boolean answerable,
            @Nullable String answer) {}
}

package io.glossa.evaluation.dataset;

import io.glossa.evaluation.dataset.OwnQuestion.Gold;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.retrieval.Document;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
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

    private final OffsetUnit unit;
    private final Function<String, Optional<Document>> documents;
    private final Map<String, Optional<Document>> known = new HashMap<>();

    /**
     * @param unit what the lines' offsets are counted in
     * @param documents finds a document of the collection by its identifier
     */
    public OwnQuestionReader(OffsetUnit unit, Function<String, Optional<Document>> documents) {
        this.unit = unit;
        this.documents = documents;
    }

    /** @throws DataException if a file is missing, unreadable or wrong; it names the line */
    public List<OwnQuestion> read(List<Path> files) {
        List<OwnQuestion> questions = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (Path file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isBlank()) {
                    continue;
                }
                Place place = new Place(file, i + 1);
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

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new DataException(file, "is not UTF-8");
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e);
        }
    }

    private OwnQuestion question(Place place, String json) {
        Line line;
        try {
            line = JSON.readValue(json, Line.class);
        } catch (JacksonException e) {
            throw place.wrong("is not a question: " + e.getOriginalMessage());
        }
        if (line == null) {
            throw place.wrong("is not a question: null");
        }
        String id = place.required(line.id(), "id");
        String text = place.required(line.question(), "question");
        LanguageTag language = language(place, place.required(line.language(), "language"));
        List<Answer> answers = line.answers() == null ? List.of() : line.answers();
        if (Boolean.FALSE.equals(line.answerable()) && !answers.isEmpty()) {
            throw place.wrong("question '%s' has answers and is said to have none".formatted(id));
        }
        SortedMap<String, List<Gold>> sources = new TreeMap<>();
        for (Answer answer : answers) {
            Document document = document(place, place.required(answer.document(), "document of an answer"));
            sources.computeIfAbsent(document.language().primary().value(), of -> new ArrayList<>())
                    .add(gold(place, id, document, answer));
        }
        return new OwnQuestion(
                id, text, language, sources, sources.isEmpty() ? line.answerable() : Boolean.TRUE, line.answer());
    }

    private static LanguageTag language(Place place, String language) {
        try {
            return LanguageTag.of(language);
        } catch (IllegalArgumentException e) {
            throw place.wrong("has the language '%s', which is not a BCP 47 tag".formatted(language));
        }
    }

    private Document document(Place place, String id) {
        return known.computeIfAbsent(id, documents)
                .orElseThrow(() -> place.wrong("names the document '%s', which the collection lacks".formatted(id)));
    }

    private Gold gold(Place place, String question, Document document, Answer answer) {
        Integer start = place.required(answer.start(), "start of an answer");
        Integer end = place.required(answer.end(), "end of an answer");
        String text = document.text();
        int length = unit.convert(text, text.length());
        if (start < 0 || end > length || start >= end) {
            throw place.wrong("question '%s' has an answer from %d to %d, the document '%s' has %d %s"
                    .formatted(question, start, end, document.id(), length, named(unit)));
        }
        String found = at(text, start, end, unit);
        if (answer.text() != null && !found.equals(answer.text())) {
            throw place.wrong(otherText(question, document, answer, start, end, found));
        }
        TextSpan span = unit == OffsetUnit.UTF16
                ? new TextSpan(start, end)
                : new TextSpan(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        return new Gold(document.id(), span, found);
    }

    private String otherText(String question, Document document, Answer answer, int start, int end, String found) {
        OffsetUnit other = unit == OffsetUnit.UTF16 ? OffsetUnit.CODE_POINT : OffsetUnit.UTF16;
        if (at(document.text(), start, end, other).equals(answer.text())) {
            return "question '%s' counts its offsets in %s, not in %s: say --offsets %s"
                    .formatted(question, named(other), named(unit), other.value());
        }
        return "question '%s' has the text '%s', but '%s' has '%s' from %d to %d"
                .formatted(question, answer.text(), document.id(), found, start, end);
    }

    private static String at(String text, int start, int end, OffsetUnit unit) {
        if (end > unit.convert(text, text.length())) {
            return "";
        }
        return switch (unit) {
            case UTF16 -> text.substring(start, end);
            case CODE_POINT -> text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        };
    }

    private static String named(OffsetUnit unit) {
        return switch (unit) {
            case UTF16 -> "UTF-16 code units";
            case CODE_POINT -> "code points";
        };
    }

    private record Place(Path file, int line) {

        DataException wrong(String problem) {
            return new DataException(file, "line %d %s".formatted(line, problem));
        }

        <T> T required(@Nullable T value, String name) {
            if (value == null || value instanceof String text && text.isBlank()) {
                throw wrong("has no " + name);
            }
            return value;
        }
    }

    private record Line(
            @Nullable String id,
            @Nullable String question,
            @Nullable String language,
            @Nullable List<Answer> answers,
            @Nullable Boolean answerable,
            @Nullable String answer) {}

    private record Answer(
            @Nullable String document,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String text) {}
}

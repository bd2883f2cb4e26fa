package io.glossa.evaluation.dataset;

import io.glossa.evaluation.dataset.AnswerReader.Answer;
import io.glossa.evaluation.dataset.Label.Piece;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.retrieval.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads labels, one JSON object a line: {@code {"question", "language"?, "document"}}, or with {@code "answers":
 * [{"document", "start", "end", "text"?}]} instead of the document. So the questions of a scorecard are labels; those that are
 * {@code "answerable": false} say nothing here. Every line is held against the documents that it names.
 */
public final class LabelReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final AnswerReader answers;
    private final int fewest;

    /**
     * @param unit what the lines' offsets are counted in
     * @param documents finds a document of the collection by its identifier
     * @param fewest labels that are enough
     */
    public LabelReader(OffsetUnit unit, Function<String, Optional<Document>> documents, int fewest) {
        this.answers = new AnswerReader(unit, documents);
        this.fewest = fewest;
    }

    /** @throws DataException if the file cannot be read, lines of it are wrong, each of which is named, or are too few */
    public List<Label> read(Path file) {
        List<String> lines = LinePlace.lines(file);
        List<Label> labels = new ArrayList<>();
        List<DataException> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                label(new LinePlace(file, i + 1), lines.get(i)).ifPresent(labels::add);
            } catch (DataException e) {
                wrong.add(e);
            }
        }
        if (!wrong.isEmpty()) {
            throw DataException.ofAll(wrong);
        }
        if (labels.size() < fewest) {
            throw new DataException(file, "has %d labels; it takes at least %d".formatted(labels.size(), fewest));
        }
        return labels;
    }

    /** Empty where the question is said to have no answer: there is nothing to rank. */
    private Optional<Label> label(LinePlace place, String json) {
        Line line;
        try {
            line = JSON.readValue(json, Line.class);
        } catch (JacksonException e) {
            throw place.notJson("a label", e);
        }
        if (line == null) {
            throw place.wrong("is not a label: null");
        }
        String question = place.required(line.question(), "question");
        LanguageTag language = line.language() == null ? null : place.language(line.language());
        List<Answer> given = line.answers() == null ? List.of() : line.answers();
        if (given.isEmpty()) {
            if (Boolean.FALSE.equals(line.answerable())) {
                return Optional.empty();
            }
            Document document = answers.document(place, place.required(line.document(), "document or answers"));
            return Optional.of(
                    new Label(question, language, List.of(new Piece(document.id(), languageOf(document), null))));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Answer answer : given) {
            Document document = answers.document(place, place.required(answer.document(), "document of an answer"));
            pieces.add(new Piece(
                    document.id(),
                    languageOf(document),
                    answers.gold(place, "its question", document, answer).span()));
        }
        return Optional.of(new Label(question, language, pieces));
    }

    private static String languageOf(Document document) {
        return document.language().primary().value();
    }

    private record Line(
            @Nullable String question,
            @Nullable String language,
            @Nullable String document,
            @Nullable List<Answer> answers,
            @Nullable Boolean answerable) {}
}

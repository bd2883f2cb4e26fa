package io.glossa.evaluation.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.glossa.evaluation.dataset.Corpus.Paragraph;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.language.SentenceSegmenter;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one language's file. Its offsets are Unicode code points and become UTF-16 code units here. A paragraph without
 * sentence breaks, as in plain SQuAD, is cut into sentences as the product cuts it.
 */
final class SquadReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final String language;
    private final Set<String> ids = new HashSet<>();
    private final SentenceSegmenter segmenter = new SentenceSegmenter();
    private String json = "";

    SquadReader(Path file, String language) {
        this.file = file;
        this.language = language;
    }

    void readInto(List<Paragraph> paragraphs, List<Question> questions) {
        List<Article> articles = parse();
        int number = 0;
        for (int article = 0; article < articles.size(); article++) {
            for (Section section : required(articles.get(article).paragraphs(), "an article has no paragraphs")) {
                String document = "%s-%04d".formatted(language, number);
                String context = required(section.context(), document + " has no context");
                Paragraph paragraph = new Paragraph(
                        document, language, article, context, sentences(document, number++, context, section));
                paragraphs.add(paragraph);
                for (Entry entry : required(section.qas(), document + " has no qas")) {
                    questions.add(question(paragraph, entry));
                }
            }
        }
        if (ids.isEmpty()) {
            throw wrong("holds no question");
        }
    }

    private List<Article> parse() {
        try {
            json = Files.readString(file);
            return required(JSON.readValue(json, Squad.class).data(), "has no data");
        } catch (NoSuchFileException e) {
            throw wrong("does not exist");
        } catch (MalformedInputException e) {
            throw wrong("is not UTF-8");
        } catch (IOException e) {
            throw wrong("cannot be read: " + e.getMessage());
        } catch (JacksonException e) {
            throw wrong(() -> e.getLocation().getLineNr(), "is not SQuAD JSON: " + e.getOriginalMessage());
        }
    }

    private List<TextSpan> sentences(String document, int number, String context, Section section) {
        IntSupplier line = () -> JsonPlaces.line(json, "context", "", number);
        List<TextSpan> spans = new ArrayList<>();
        int last = 0;
        if (section.breaks() == null) {
            return segmenter.sentences(context, LanguageTag.of(language));
        }
        for (List<Integer> pair : section.breaks()) {
            if (pair.size() != 2 || pair.get(0) < last || pair.get(1) <= pair.get(0)) {
                throw wrong(line, "%s has the sentence break %s after %d".formatted(document, pair, last));
            }
            last = pair.get(1);
            spans.add(span(line, document, context, pair.get(0), last));
        }
        return spans;
    }

    private Question question(Paragraph paragraph, Entry entry) {
        String id = required(entry.id(), paragraph.document() + " has a question without an id");
        if (!ids.add(id)) {
            throw wrong(() -> JsonPlaces.line(json, "id", id, 1), "has the question id %s twice".formatted(id));
        }
        IntSupplier line = () -> JsonPlaces.line(json, "id", id, 0);
        String text = required(entry.question(), "question %s has no text".formatted(id));
        List<Answer> answers = required(entry.answers(), "question %s has no answers".formatted(id));
        if (answers.isEmpty()) {
            throw wrong(line, "question %s has no answer".formatted(id));
        }
        Answer first = answers.getFirst();
        String answer = required(first.text(), "question %s has an answer without text".formatted(id));
        int start = first.start();
        int end = start + answer.codePointCount(0, answer.length());
        TextSpan span = span(line, "question " + id, paragraph.text(), start, end);
        if (!span.of(paragraph.text()).equals(answer)) {
            throw wrong(line, otherText(id, paragraph.text(), answer, start, span));
        }
        return new Question(id, language, text, paragraph, span, answer, sentence(line, id, paragraph, span));
    }

    /** What a text that does not stand at its offset tells of what the offset was counted in. */
    private static String otherText(String id, String text, String answer, int start, TextSpan span) {
        String counted = "question %s has the answer '%s', but '%s' stands at %d in code points"
                .formatted(id, answer, span.of(text), start);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] answerBytes = answer.getBytes(StandardCharsets.UTF_8);
        if (text.startsWith(answer, start)) {
            return counted + ": its offsets are in UTF-16 code units";
        }
        boolean inBytes = start + answerBytes.length <= bytes.length
                && Arrays.equals(bytes, start, start + answerBytes.length, answerBytes, 0, answerBytes.length);
        return inBytes ? counted + ": its offsets are in bytes of UTF-8" : counted;
    }

    /** The sentence where the answer begins, or, if that is between two, the first that it reaches. */
    private int sentence(IntSupplier line, String id, Paragraph paragraph, TextSpan answer) {
        List<TextSpan> sentences = paragraph.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).end() > answer.start() && sentences.get(i).overlaps(answer)) {
                return i;
            }
        }
        throw wrong(line, "question %s has an answer outside of every sentence".formatted(id));
    }

    private TextSpan span(IntSupplier line, String what, String text, int start, int end) {
        int length = text.codePointCount(0, text.length());
        if (start < 0 || end > length || start >= end) {
            throw wrong(
                    line,
                    "%s has the offsets %d to %d, the text has %d code points".formatted(what, start, end, length));
        }
        int first = text.offsetByCodePoints(0, start);
        return new TextSpan(first, text.offsetByCodePoints(first, end - start));
    }

    private <T> T required(@Nullable T value, String problem) {
        if (value == null) {
            throw wrong(problem);
        }
        return value;
    }

    private DataException wrong(String problem) {
        return new DataException(file, problem);
    }

    /** @param line found only now that there is something wrong; 0 where it cannot be told */
    private DataException wrong(IntSupplier line, String problem) {
        int number = line.getAsInt();
        return number > 0 ? wrong("line %d: %s".formatted(number, problem)) : wrong(problem);
    }

    private record Squad(@Nullable List<Article> data) {}

    private record Article(@Nullable List<Section> paragraphs) {}

    private record Section(
            @Nullable String context,
            @JsonProperty("sentence_breaks") @Nullable List<List<Integer>> breaks,
            @Nullable List<Entry> qas) {}

    private record Entry(
            @Nullable String id,
            @Nullable String question,
            @Nullable List<Answer> answers) {}

    private record Answer(
            @Nullable String text,
            @JsonProperty("answer_start") int start) {}
}

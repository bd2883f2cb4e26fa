package io.glossa.evaluation.alignment;

import io.glossa.evaluation.dataset.DataException;
import io.glossa.wire.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads XQuAD-R: one file a language, the same question with the same id in each, offsets in code points. Answers that
 * straddle a sentence break are left out, as the reference leaves them out.
 */
final class GoldSpans {

    private static final String SUFFIX = ".json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private GoldSpans() {}

    private record DataSet(List<Article> data) {}

    private record Article(List<Paragraph> paragraphs) {}

    private record Paragraph(String context, List<List<Integer>> sentence_breaks, List<Asked> qas) {}

    private record Asked(String id, List<Answer> answers) {}

    private record Answer(String text, int answer_start) {}

    /** The languages that have a file in the folder, in order. */
    static List<String> languages(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DataException(folder, "not a folder that can be read");
        }
    }

    /**
     * The answers of a language by question id.
     *
     * @throws DataException if the file is not XQuAD-R
     */
    static SortedMap<String, GoldSpan> read(Path folder, String language) {
        Path file = folder.resolve(language + SUFFIX);
        SortedMap<String, GoldSpan> found = new TreeMap<>();
        try {
            for (Article article : JSON.readValue(file, DataSet.class).data()) {
                for (Paragraph paragraph : article.paragraphs()) {
                    paragraph.qas().forEach(asked -> add(found, paragraph, asked, file));
                }
            }
        } catch (JacksonException e) {
            throw new DataException(file, "not XQuAD-R: " + e.getOriginalMessage());
        }
        return found;
    }

    private static void add(SortedMap<String, GoldSpan> found, Paragraph paragraph, Asked asked, Path file) {
        String context = paragraph.context();
        int length = context.codePointCount(0, context.length());
        Answer answer = asked.answers().getFirst();
        int start = answer.answer_start();
        int end = start + answer.text().codePointCount(0, answer.text().length());
        if (start < 0 || end > length || start == end) {
            throw new DataException(file, "the answer to %s is not in its paragraph".formatted(asked.id()));
        }
        for (List<Integer> sentence : paragraph.sentence_breaks()) {
            int from = sentence.get(0);
            int to = Math.min(sentence.get(1), length);
            if (from <= start && end <= to) {
                int first = context.offsetByCodePoints(0, from);
                int last = context.offsetByCodePoints(first, to - from);
                int answerStart = context.offsetByCodePoints(first, start - from);
                int answerEnd = context.offsetByCodePoints(answerStart, end - start);
                found.put(
                        asked.id(),
                        new GoldSpan(
                                context.substring(first, last), new TextSpan(answerStart, answerEnd).shift(-first)));
                return;
            }
        }
    }
}

package io.glossa.answer;

import io.glossa.answer.comparison.Comparison;
import io.glossa.language.SentenceSegmenter;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.answer.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo handbook, its questions, and a plain search over it, so that answers can be tested without a database. */
final class Handbook {

    private static final Path FOLDER = Path.of("..", "handbook");

    private final List<Evidence> sentences = new ArrayList<>();
    private final List<float[]> vectors;
    private final Map<String, String> texts = new HashMap<>();
    private final Comparison comparison;

    record Question(String id, String text, LanguageTag language, String document, boolean answerable) {}

    Handbook(Comparison comparison) throws IOException {
        this.comparison = comparison;
        SentenceSegmenter segmenter = new SentenceSegmenter();
        try (Stream<Path> files = Files.walk(FOLDER.resolve("documents"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                String id = file.getFileName().toString().replace(".md", "");
                LanguageTag language =
                        LanguageTag.of(file.getParent().getFileName().toString());
                texts.put(id, text);
                for (TextSpan span : segmenter.sentences(text, language)) {
                    sentences.add(new Evidence(
                            id,
                            1,
                            text.lines().findFirst().orElse(id),
                            null,
                            language,
                            span.start(),
                            span.end(),
                            span.of(text),
                            0,
                            null));
                }
            }
        }
        vectors = comparison.sentences(
                sentences.stream().map(Evidence::text).toList(),
                sentences.stream().map(Evidence::language).toList());
    }

    static List<Question> questions() throws IOException {
        return Files.readAllLines(FOLDER.resolve("questions.ndjson")).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .map(Handbook::question)
                .toList();
    }

    private static Question question(JsonNode line) {
        return new Question(
                line.path("id").asString(),
                line.path("question").asString(),
                LanguageTag.of(line.path("language").asString()),
                line.path("document").asString(""),
                line.path("answerable").asBoolean());
    }

    String text(String document) {
        return texts.getOrDefault(document, "");
    }

    /** The sentences that are most like the question, best first, as the gateway would send them. */
    List<Evidence> search(Question question, int limit) {
        float[] vector = comparison.question(question.text(), question.language());
        double[] scores = vectors.stream()
                .mapToDouble(sentence -> Comparison.likeness(vector, sentence))
                .toArray();
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> -scores[index]))
                .limit(limit)
                .map(index -> scored(sentences.get(index), scores[index]))
                .toList();
    }

    private static Evidence scored(Evidence sentence, double score) {
        return new Evidence(
                sentence.document(),
                1,
                sentence.title(),
                null,
                sentence.language(),
                sentence.start(),
                sentence.end(),
                sentence.text(),
                score,
                null);
    }
}

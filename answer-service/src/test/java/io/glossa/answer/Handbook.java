package io.glossa.answer;

import io.glossa.encoder.TextEncoder;
import io.glossa.language.SentenceSegmenter;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.answer.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo handbook, its questions, and a plain search over it, so that answers can be tested without a database. */
final class Handbook {

    private static final Path FOLDER = Path.of("..", "handbook");

    private final List<Evidence> sentences = new ArrayList<>();
    private final List<double[]> vectors = new ArrayList<>();
    private final Map<LanguageTag, double[]> centres = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final TextEncoder encoder;

    record Question(String id, String text, LanguageTag language, String document, boolean answerable) {}

    Handbook(TextEncoder encoder) throws IOException {
        this.encoder = encoder;
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
        List<float[]> encoded =
                encoder.encodePassages(sentences.stream().map(Evidence::text).toList());
        Map<LanguageTag, List<float[]>> byLanguage = new HashMap<>();
        for (int i = 0; i < encoded.size(); i++) {
            byLanguage
                    .computeIfAbsent(sentences.get(i).language(), language -> new ArrayList<>())
                    .add(encoded.get(i));
        }
        byLanguage.forEach((language, all) -> centres.put(language, centre(all)));
        for (int i = 0; i < encoded.size(); i++) {
            vectors.add(centred(encoded.get(i), sentences.get(i).language()));
        }
    }

    private static double[] centre(List<float[]> vectors) {
        return IntStream.range(0, vectors.getFirst().length)
                .mapToDouble(dimension -> vectors.stream()
                        .mapToDouble(vector -> vector[dimension])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private double[] centred(float[] vector, LanguageTag language) {
        double[] centre = Objects.requireNonNull(centres.get(language));
        double[] rest = IntStream.range(0, vector.length)
                .mapToDouble(i -> vector[i] - centre[i])
                .toArray();
        double length =
                Math.sqrt(Arrays.stream(rest).map(value -> value * value).sum());
        return Arrays.stream(rest).map(value -> value / length).toArray();
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

    /** The sentences that are most like the question, best first, as the gateway would send them, and how like. */
    List<Evidence> search(Question question, int limit) {
        double[] vector = centred(encoder.encodeQuestion(question.text()), question.language());
        double[] scores = vectors.stream()
                .mapToDouble(sentence -> IntStream.range(0, vector.length)
                        .mapToDouble(i -> vector[i] * sentence[i])
                        .sum())
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
                null,
                score);
    }
}

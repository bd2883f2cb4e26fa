package io.glossa.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Parallel paragraphs in the format of XQuAD-R, read from the folder that the system property {@value #FOLDER} names:
 * one file a language, the same paragraph at the same place in each.
 */
final class ParallelData {

    static final String FOLDER = "glossa.data.parallel";

    record Paragraph(String text, List<String> sentences, List<String> questions) {}

    private final Path folder;

    private ParallelData(Path folder) {
        this.folder = folder;
    }

    static Optional<ParallelData> find() {
        return Optional.ofNullable(System.getProperty(FOLDER))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(ParallelData::new);
    }

    List<String> languages() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .sorted()
                    .toList();
        }
    }

    List<Paragraph> paragraphs(String language) throws IOException {
        List<Paragraph> paragraphs = new ArrayList<>();
        JsonNode root = new ObjectMapper().readTree(Files.readString(folder.resolve(language + ".json")));
        for (JsonNode article : root.get("data")) {
            for (JsonNode paragraph : article.get("paragraphs")) {
                paragraphs.add(read(paragraph));
            }
        }
        return paragraphs;
    }

    private static Paragraph read(JsonNode paragraph) {
        String text = paragraph.get("context").asString();
        int length = text.codePointCount(0, text.length());
        List<String> sentences = new ArrayList<>();
        for (JsonNode sentence : paragraph.get("sentence_breaks")) {
            int start = Math.min(length, sentence.get(0).asInt());
            int end = Math.min(length, sentence.get(1).asInt());
            sentences.add(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
        }
        List<String> questions = new ArrayList<>();
        for (JsonNode question : paragraph.get("qas")) {
            questions.add(question.get("question").asString());
        }
        return new Paragraph(text, sentences, questions);
    }
}

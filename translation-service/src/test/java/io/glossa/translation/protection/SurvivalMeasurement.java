package io.glossa.translation.protection;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.Entity.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the tracer says of translations that people made, in which everything survived: one less its rates is how often it
 * raises a false alarm. And of the translations of other sentences, where little should be found.
 *
 * <p>Arguments: a folder in the format of XQuAD-R, one file a language; then pairs such as {@code en-de}; {@code -v} shows
 * what was not found.
 */
final class SurvivalMeasurement {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SurvivalMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean verbose = words.remove("-v");
        Path folder = Path.of(words.removeFirst());
        EntityTracer tracer = new EntityTracer(new KnownNames(List.of()));
        for (String pair : words) {
            String source = pair.substring(0, pair.indexOf('-'));
            String target = pair.substring(pair.indexOf('-') + 1);
            Map<String, String> texts = sentences(folder, source);
            Map<String, String> translations = sentences(folder, target);
            texts.keySet().retainAll(translations.keySet());
            List<String> ids = List.copyOf(texts.keySet());
            Map<Kind, int[]> right = new TreeMap<>();
            Map<Kind, int[]> wrong = new TreeMap<>();
            int alarmed = 0;
            long start = System.nanoTime();
            for (int i = 0; i < ids.size(); i++) {
                String text = texts.get(ids.get(i));
                List<Entity> entities = trace(tracer, text, source, translations.get(ids.get(i)), target);
                count(entities, right);
                boolean alarm = entities.stream()
                        .anyMatch(entity -> entity.kind() == Kind.NAME && !Boolean.TRUE.equals(entity.survived()));
                alarmed += alarm ? 1 : 0;
                if (verbose) {
                    entities.stream()
                            .filter(entity -> !Boolean.TRUE.equals(entity.survived()))
                            .forEach(entity ->
                                    System.out.println("  " + pair + " " + entity.kind() + " " + entity.text()));
                }
                String other = translations.get(ids.get((i + 7) % ids.size()));
                count(trace(tracer, text, source, other, target), wrong);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d sentences, %.2f ms each; survived %s; in others' %s; sentences with a name that is not found %.3f%n",
                    pair,
                    ids.size(),
                    (System.nanoTime() - start) / 2e6 / ids.size(),
                    rates(right),
                    rates(wrong),
                    (double) alarmed / ids.size());
        }
    }

    private static List<Entity> trace(
            EntityTracer tracer, String text, String source, String translation, String target) {
        return tracer.trace(text, LanguageTag.of(source), translation, LanguageTag.of(target), List.of(), List.of());
    }

    private static void count(List<Entity> entities, Map<Kind, int[]> counts) {
        for (Entity entity : entities) {
            int[] count = counts.computeIfAbsent(entity.kind(), kind -> new int[3]);
            count[entity.survived() == null ? 2 : entity.survived() ? 0 : 1]++;
        }
    }

    private static String rates(Map<Kind, int[]> counts) {
        StringBuilder rates = new StringBuilder();
        counts.forEach((kind, count) -> rates.append("%s %.3f of %d (+%d) "
                .formatted(
                        kind.value(),
                        (double) count[0] / Math.max(1, count[0] + count[1]),
                        count[0] + count[1],
                        count[2])));
        return rates.toString();
    }

    /** The sentence with the answer, by the question's id; each sentence once. */
    private static Map<String, String> sentences(Path folder, String language) throws IOException {
        Map<String, String> sentences = new LinkedHashMap<>();
        JsonNode root = JSON.readTree(Files.readString(folder.resolve(language + ".json")));
        for (JsonNode article : root.get("data")) {
            for (JsonNode paragraph : article.get("paragraphs")) {
                String text = paragraph.get("context").asString();
                for (JsonNode question : paragraph.get("qas")) {
                    int answer = question.at("/answers/0/answer_start").asInt();
                    for (JsonNode sentence : paragraph.get("sentence_breaks")) {
                        int start = sentence.get(0).asInt();
                        int end = Math.min(
                                text.codePointCount(0, text.length()),
                                sentence.get(1).asInt());
                        if (start <= answer && answer < end) {
                            sentences.put(
                                    question.get("id").asString(),
                                    text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
                        }
                    }
                }
            }
        }
        return sentences;
    }
}

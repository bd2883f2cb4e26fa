package io.glossa.peers;

import io.glossa.encoder.EncoderProfile;
import io.glossa.encoder.Pooling;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a measurement asks of a peer, as it lies in the task's folder.
 *
 * @param depth how many sentences to rank for each question
 * @param page how many to search for when timed
 * @param timed which questions to time, from 0
 */
record PeerTask(Encoder encoder, int depth, int page, List<Integer> timed) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Files by their paths. */
    record Encoder(
            String name,
            String model,
            String tokenizer,
            String queryPrefix,
            String passagePrefix,
            String output,
            Pooling pooling,
            int dimension,
            int maximumTokens) {

        EncoderProfile profile() {
            return new EncoderProfile(
                    name, uri(model), uri(tokenizer), queryPrefix, passagePrefix, output, pooling, dimension, maximumTokens, null);
        }

        private static URI uri(String file) {
            return Path.of(file).toUri();
        }
    }

    record Sentence(int id, String text) {}

    record Question(String text) {}

    /**
     * @param version of the peer
     * @param ingestSeconds in which all sentences were encoded and stored
     * @param milliseconds of each timed question
     */
    record Outcome(String version, double ingestSeconds, List<Double> milliseconds) {}

    static PeerTask of(Path folder) throws IOException {
        return JSON.readValue(Files.readString(folder.resolve("task.json")), PeerTask.class);
    }

    static List<Sentence> sentences(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("sentences.ndjson")).stream()
                .map(line -> JSON.readValue(line, Sentence.class))
                .toList();
    }

    static List<Question> questions(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("questions.ndjson")).stream()
                .map(line -> JSON.readValue(line, Question.class))
                .toList();
    }

    static void write(Path folder, List<List<Integer>> rankings, Outcome outcome) throws IOException {
        try (Writer writer = Files.newBufferedWriter(folder.resolve("rankings.ndjson"))) {
            for (List<Integer> ranking : rankings) {
                writer.write(JSON.writeValueAsString(ranking) + "\n");
            }
        }
        Files.writeString(folder.resolve("outcome.json"), JSON.writeValueAsString(outcome));
    }
}

package io.glossa.evaluation.retrieval;

import io.glossa.encoder.EncoderProfile;
import io.glossa.encoder.Pooling;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.run.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a {@link Peer} is asked, in a folder: {@code task.json}, {@code sentences.ndjson} and {@code questions.ndjson}. It
 * leaves {@code rankings.ndjson}, a list of sentences for each question, and {@code outcome.json} there.
 */
final class PeerTask {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int PAGE = 10;

    private final Path folder;
    private final int sentences;
    private final int questions;

    private PeerTask(Path folder, int sentences, int questions) {
        this.folder = folder;
        this.sentences = sentences;
        this.questions = questions;
    }

    /** {@code task.json}: what to encode with, how deep to rank, and which questions to time for how long a page. */
    private record Task(Encoder encoder, int depth, int page, List<Integer> timed) {}

    private record Encoder(
            String name,
            String model,
            String tokenizer,
            String queryPrefix,
            String passagePrefix,
            String output,
            Pooling pooling,
            int dimension,
            int maximumTokens) {

        static Encoder of(EncoderProfile profile) {
            return new Encoder(
                    profile.name(),
                    Path.of(profile.model()).toString(),
                    Path.of(profile.tokenizer()).toString(),
                    profile.queryPrefix(),
                    profile.passagePrefix(),
                    profile.output(),
                    profile.pooling(),
                    profile.dimension(),
                    profile.maximumTokens());
        }
    }

    private record Sentence(int id, String text) {}

    private record Asked(String text) {}

    private record Measured(String version, double ingestSeconds, List<Double> milliseconds) {}

    /**
     * What a peer found, and in which time.
     *
     * @param version of the peer
     * @param rankings sentences of the pool for each question, best first
     * @param ingestSeconds in which all sentences were encoded and stored
     * @param milliseconds of each timed question
     */
    record Outcome(String version, List<List<Integer>> rankings, double ingestSeconds, List<Double> milliseconds) {}

    /** @param folder empty, and the peer's own */
    static PeerTask write(Path folder, EncoderProfile encoder, SentencePool pool, List<Question> questions)
            throws IOException {
        Task task = new Task(
                Encoder.of(encoder), Math.min(Ranker.DEEPEST, pool.size()), PAGE, TimedQuestions.of(questions.size()));
        Files.writeString(folder.resolve("task.json"), JSON.writeValueAsString(task));
        lines(
                folder.resolve("sentences.ndjson"),
                IntStream.range(0, pool.size()).mapToObj(sentence -> new Sentence(sentence, pool.text(sentence))));
        lines(folder.resolve("questions.ndjson"), questions.stream().map(question -> new Asked(question.text())));
        return new PeerTask(folder, pool.size(), questions.size());
    }

    private static void lines(Path file, Stream<?> values) throws IOException {
        Files.write(file, (Iterable<String>) values.map(JSON::writeValueAsString)::iterator);
    }

    Path folder() {
        return folder;
    }

    /** @throws RunException if it is not there, or is not one of this task */
    Outcome outcome() {
        try {
            List<List<Integer>> rankings = Files.readAllLines(folder.resolve("rankings.ndjson")).stream()
                    .map(line -> JSON.readValue(line, new TypeReference<List<Integer>>() {}))
                    .toList();
            Measured measured = JSON.readValue(Files.readString(folder.resolve("outcome.json")), Measured.class);
            require(rankings.size() == questions, "%d questions were ranked, not %d", rankings.size(), questions);
            for (List<Integer> ranking : rankings) {
                require(new HashSet<>(ranking).size() == ranking.size(), "a sentence was ranked twice");
                require(
                        ranking.stream().allMatch(sentence -> sentence >= 0 && sentence < sentences),
                        "a sentence was ranked that was not given");
            }
            int timed = TimedQuestions.of(questions).size();
            require(
                    measured.milliseconds.size() == timed,
                    "%d questions were timed, not %d",
                    measured.milliseconds.size(),
                    timed);
            return new Outcome(measured.version, rankings, measured.ingestSeconds, measured.milliseconds);
        } catch (IOException | JacksonException e) {
            throw new RunException("no outcome can be read: " + e.getMessage());
        }
    }

    private static void require(boolean right, String problem, Object... arguments) {
        if (!right) {
            throw new RunException(problem.formatted(arguments));
        }
    }
}

package io.glossa.evaluation.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.glossa.wire.retrieval.RankingTrial;
import io.glossa.wire.retrieval.RankingTrialResult;
import io.glossa.wire.retrieval.SearchWeights;
import io.glossa.wire.retrieval.TuningInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as it is typed, against a gateway that ranks as each test says. */
class TuneCommandTests {

    private static final String WEIGHTS = """
            {"letters": 0.005, "foreignLetters": 0.002, "names": 0.03, "crowding": 0.3, "context": 0.4,
             "ownLanguageBonus": 1.2, "translationCosine": 0.52}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<TuningInput> tuned = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private ToIntFunction<SearchWeights> rank = weights -> 1;
    private HttpServer server;
    private Path labels;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        labels = folder.resolve("labels.ndjson");
        write(IntStream.range(0, 16)
                .mapToObj("{\"question\": \"What is %1$d?\", \"document\": \"d%1$d\"}"::formatted)
                .toList());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, 404, "{\"detail\": \"not there\"}"));
        server.createContext("/v1/collections/c/documents/", exchange -> {
            String id = exchange.getRequestURI().getPath().replaceAll(".*/", "");
            answer(exchange, id.startsWith("d") ? 200 : 404, """
                    {"collection": "c", "id": "%s", "version": 1, "title": "", "language": "de", "text": "Ein Text. 🚢 Noch einer.",
                     "metadata": {}}""".formatted(id));
        });
        server.createContext("/v1/collections/c/trials", exchange -> {
            done.add("trial");
            byte[] asked = exchange.getRequestBody().readAllBytes();
            RankingTrial trial = JsonMapper.shared().readValue(asked, RankingTrial.class);
            List<List<List<Integer>>> ranks = trial.questions().stream()
                    .map(question -> trial.weights().stream()
                            .map(weights -> question.evidence().stream()
                                    .map(piece -> rank.applyAsInt(weights))
                                    .toList())
                            .toList())
                    .toList();
            answer(exchange, 200, JsonMapper.shared().writeValueAsString(new RankingTrialResult(ranks)));
        });
        server.createContext("/v1/collections/c/tuning", exchange -> {
            done.add(exchange.getRequestMethod());
            switch (exchange.getRequestMethod()) {
                case "GET" -> answer(exchange, 200, "{\"defaults\": %s}".formatted(WEIGHTS));
                case "PUT" -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    tuned.add(JsonMapper.shared().readValue(body, TuningInput.class));
                    answer(
                            exchange,
                            200,
                            "{\"version\": 1, \"created\": \"2026-01-01T00:00:00Z\","
                                    + body.strip().substring(1));
                }
                default -> answer(exchange, 204, "");
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void write(List<String> lines) throws IOException {
        Files.write(labels, lines);
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--url", "http://127.0.0.1:" + server.getAddress().getPort(), "--collection", "c"));
        arguments.addAll(List.of(more));
        CommandLine line = new CommandLine(new TuneCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    @Test
    void keepsWhatIsBetterWithWhatWasMeasured() {
        rank = weights -> weights.letters() == 0 ? 1 : 3;

        assertThat(run("--labels", labels.toString())).as(err.toString()).isZero();

        assertThat(tuned).singleElement().satisfies(input -> {
            assertThat(input.weights()).isEqualTo(new SearchWeights(0, 0, 0.03, 0.3, 0.4, 1.2, 0.52));
            assertThat(input.report().labels()).isEqualTo(16);
            assertThat(input.report().measure()).isEqualTo("ndcg-at-10");
            assertThat(input.report().zeroShot().mean()).isEqualTo(0.5);
            assertThat(input.report().tuned().mean()).isEqualTo(1);
            assertThat(input.report().difference().low()).isEqualTo(0.5);
        });
        assertThat(out.toString())
                .contains("zero-shot", "letters 0 instead of 0.005", "Kept:", "+0.500")
                .doesNotContain("own language");
    }

    @Test
    void changesNothingWhereNothingIsBetter() {
        assertThat(run("--labels", labels.toString())).isZero();
        assertThat(tuned).isEmpty();
        assertThat(out.toString()).contains("Nothing changed.");
    }

    @Test
    void aDryRunChangesNothing() {
        rank = weights -> weights.letters() == 0 ? 1 : 3;
        assertThat(run("--labels", labels.toString(), "--dry-run", "--json")).isZero();
        assertThat(tuned).isEmpty();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("decision").asString()).isEqualTo("better");
        assertThat(report.get("kept").asBoolean()).isFalse();
        assertThat(report.at("/measured/0/difference/mean").asDouble()).isEqualTo(0.5);
        assertThat(report.at("/fitted/letters").asDouble()).isZero();
    }

    @Test
    void goesBackToTheDefault() {
        assertThat(run("--reset")).isZero();
        assertThat(done).containsExactly("DELETE");
        assertThat(out.toString()).contains("c is searched with the default.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense | is not a label
            {"document": "d1"} | has no question
            {"question": " ", "document": "d1"} | has no question
            {"question": "Why?"} | has no document or answers
            {"question": "Why?", "document": "x1"} | names the document 'x1', which the collection lacks
            {"question": "Why?", "document": "d1", "language": "12345678901"} | has the language '12345678901', which
            {"question": "Why?", "answers": [{"document": "d1", "start": 3, "end": 300}]} | its question has an answer
            {"question": "Why?", "answers": [{"document": "d1", "start": 3}]} | has no end of an answer
            {"question": "Why?", "answers": [{"document": "d1", "start": 12, "end": 16, "text": "Noch"}]} | --offsets code-point
            """)
    void badLabelsAreNamedBeforeAnythingIsRanked(String bad, String problem) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(labels));
        lines.add(2, bad);
        lines.add("null");
        write(lines);

        assertThat(run("--labels", labels.toString())).isEqualTo(2);

        List<String> said = err.toString().lines().toList();
        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).startsWith(labels + ": line 3 ").contains(problem);
        assertThat(said.getLast()).isEqualTo(labels + ": line 18 is not a label: null");
        assertThat(done).doesNotContain("trial", "PUT");
    }

    @Test
    void tooFewLabelsAreToldOf() throws IOException {
        List<String> lines = Files.readAllLines(labels);
        write(lines.subList(0, 15));
        assertThat(run("--labels", labels.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("has 15 labels; it takes at least 16");

        write(lines.stream().map(line -> lines.getFirst()).toList());
        assertThat(run("--labels", labels.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("asks 1 different questions; it takes at least 8");
        assertThat(done).doesNotContain("trial", "PUT");
    }

    @Test
    void aScorecardsQuestionsAreLabels() throws IOException {
        List<String> lines =
                IntStream.range(0, 17).mapToObj("""
                    {"id": "%1$d", "question": "What is %1$d?", "language": "en", "document": "d%1$d", "answerable": true, \
                    "answers": [{"document": "d%1$d", "start": 4, "end": 8, "text": "Text"}]}"""::formatted).collect(Collectors.toCollection(ArrayList::new));
        lines.add("{\"id\": \"none\", \"question\": \"What is none?\", \"language\": \"en\", \"answerable\": false}");
        write(lines);

        assertThat(run("--labels", labels.toString(), "--dry-run"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("17 labels in 17 groups by document", "other languages");
    }

    @Test
    void whatIsNotThereFailsInOneLine() {
        assertThat(run("--labels", labels + ".not")).isEqualTo(2);
        assertThat(run("--labels", labels.toString(), "--collection", "nowhere"))
                .isEqualTo(2);
        err.getBuffer().setLength(0);
        CommandLine line = new CommandLine(new TuneCommand());
        line.setErr(new PrintWriter(err, true));
        assertThat(line.execute(
                        "--url",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        "--collection",
                        "nowhere",
                        "--labels",
                        labels.toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("404");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}

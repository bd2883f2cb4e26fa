package io.glossa.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.glossa.evaluation.Evaluate;
import io.glossa.evaluation.report.PeerComparison;
import io.glossa.evaluation.report.ReportFiles;
import io.glossa.evaluation.report.Scorecard;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command as it is typed, with peers that are real programs, against a gateway that finds the German answer for every
 * question, and nothing else. The pool is 0, 1 in German and 2, 3 in English, of which 1 and 3 answer.
 */
class PeersCommandTests {

    private static final String GERMAN = """
            {"data":[{"paragraphs":[{"context":"Das Boot fährt. Es kostet 5 €.","sentence_breaks":[[0,15],[16,30]],
            "qas":[{"id":"q1","question":"Was kostet es?","answers":[{"text":"5 €","answer_start":26}]}]}]}]}
            """;
    private static final String ENGLISH = """
            {"data":[{"paragraphs":[{"context":"The boat sails. It costs 5 €.","sentence_breaks":[[0,15],[16,29]],
            "qas":[{"id":"q1","question":"What does it cost?","answers":[{"text":"5 €","answer_start":25}]}]}]}]}
            """;
    private static final String FOUND = """
            {"question": {"text": "?", "language": "en", "mixed": []}, "timings": {}, "passages": [{"document": "de-0000",
             "version": 1, "title": "", "language": "de", "start": 16, "end": 30, "text": "Es kostet 5 €.", "score": 1.0,
             "rank": 1, "sentences": []}]}
            """;

    /** Finds 3 and then 1 for each of the questions that it is given, and takes two seconds in all to store. */
    private static final String GOOD = """
            #!/bin/sh
            grep -q '"text":"It costs 5 €."' "$1/sentences.ndjson" || exit 3
            grep -q '"queryPrefix":"query: "' "$1/task.json" || exit 4
            [ "$GLOSSA_PEER_JDBC_URL" = jdbc:none ] || exit 5
            while read -r question; do echo '[3, 1]'; done < "$1/questions.ndjson" > "$1/rankings.ndjson"
            echo '{"version": "1.2", "ingestSeconds": 2, "milliseconds": [10, 30]}' > "$1/outcome.json"
            echo "worked in $1"
            """;

    private static final String DESCRIBED = """
            {"name": "x", "documents": 2, "passages": 2, "sentences": 4, "languages": [], "warnings": []}
            """;

    private final List<String> deleted = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/de.json"), GERMAN);
        Files.writeString(folder.resolve("data/en.json"), ENGLISH);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/search", exchange -> answer(exchange, 200, FOUND));
        server.createContext("/v1/collections/", exchange -> {
            boolean removed = exchange.getRequestMethod().equals("DELETE");
            if (removed) {
                deleted.add(exchange.getRequestURI().getPath());
            }
            boolean described = exchange.getRequestMethod().equals("GET");
            answer(exchange, 200, removed ? "" : described ? DESCRIBED : "{\"documents\": [], \"errors\": []}");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPeerIsMeasuredBesideTheServiceByTheSameDefinitions() throws IOException {
        peer("good", GOOD);

        assertThat(run("--json")).as(err.toString()).isZero();

        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.at("/questions").asInt()).isEqualTo(2);
        assertThat(json.at("/sentences").asInt()).isEqualTo(4);
        JsonNode glossa = json.at("/engines/0");
        assertThat(glossa.at("/name").asString()).isEqualTo("glossa");
        assertThat(recallAt1(glossa, "en", "de")).isEqualTo(1);
        assertThat(recallAt1(glossa, "en", "en")).isZero();
        JsonNode good = json.at("/engines/1");
        assertThat(good.at("/name").asString()).isEqualTo("good");
        assertThat(good.at("/version").asString()).isEqualTo("1.2");
        assertThat(recallAt1(good, "de", "de")).isEqualTo(1);
        assertThat(recallAt1(good, "en", "en")).isEqualTo(1);
        assertThat(good.at("/throughput/sentences").asDouble()).isEqualTo(2);
        assertThat(good.at("/throughput/questions").asDouble()).isCloseTo(50, within(1e-9));
        assertThat(good.at("/scores/latencyMs/p95").asDouble()).isEqualTo(30);
        assertThat(good.at("/differences/0/measure").asString()).isEqualTo("recall-at-1");
        assertThat(good.at("/differences/0/overall/mean").asDouble()).isEqualTo(0.5);
        assertThat(glossa.at("/differences")).isEmpty();
        assertThat(deleted).singleElement().asString().startsWith("/v1/collections/evaluation-peers-");
    }

    @Test
    void whatAPeerWasGivenIsGoneAfterwards() throws IOException {
        peer("good", GOOD);
        assertThat(run()).as(err.toString()).isZero();
        String task = err.toString().replaceFirst("(?s).*good: worked in (\\S+).*", "$1");
        assertThat(Path.of(task)).doesNotExist().isAbsolute();
        assertThat(out.toString()).contains("good 1.2").contains("R@10 of good by language");
    }

    @Test
    void onePeersFailureIsNamedAndLosesNoOthersResult() throws IOException {
        peer("broken", "#!/bin/sh\necho no such package\nexit 7\n");
        peer("good", GOOD);
        peer("short", GOOD.replace("done <", "break; done <"));

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString()).contains("broken: no such package");
        assertThat(out.toString())
                .contains("peer ended with 7")
                .contains("short failed: 1 questions were ranked, not 2")
                .contains("good 1.2");
    }

    @Test
    void aPeerThatRanksWhatItWasNotGivenHasFailed() throws IOException {
        peer("inventing", GOOD.replace("[3, 1]", "[3, 4]"));
        peer("repeating", GOOD.replace("[3, 1]", "[3, 3]"));
        assertThat(run()).isEqualTo(1);
        assertThat(out.toString())
                .contains("inventing failed: a sentence was ranked that was not given")
                .contains("repeating failed: a sentence was ranked twice");
    }

    @Test
    void aPeerThatIsNotThereIsNamedBeforeAnythingRuns() throws IOException {
        peer("good", GOOD);
        assertThat(run("--peers", "better")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no peer 'better'").contains("only good");
        assertThat(deleted).isEmpty();
    }

    @Test
    void whatWasMeasuredBecomesAPartOfTheReport() throws IOException {
        peer("good", GOOD);
        assertThat(run()).as(err.toString()).isZero();
        PeerComparison peers =
                ReportFiles.read(folder.resolve("out/report.json")).peers();
        assertThat(peers.engines()).extracting(PeerComparison.Engine::name).containsExactly("glossa", "good");
        assertThat(folder.resolve("out/report.html")).content().contains("\"name\":\"good\"");

        assertThat(execute(arguments("--data", data(), "--suite", "retrieval", "--languages", "de,en")))
                .as(err.toString())
                .isZero();
        Scorecard both = ReportFiles.read(folder.resolve("out/report.json"));
        assertThat(both.suites()).hasSize(1);
        assertThat(both.peers()).isEqualTo(peers);
    }

    @Test
    void aRunThatWasStoppedGoesOnWithThePeersThatAreLeft() throws IOException {
        peer("good", GOOD);
        peer("later", "#!/bin/sh\nexit 7\n");
        assertThat(run()).isEqualTo(1);
        int stored = deleted.size();

        peer("good", "#!/bin/sh\nexit 8\n");
        peer("later", GOOD);
        assertThat(run()).as(err.toString()).isZero();

        assertThat(err.toString()).contains("glossa was measured already").contains("good was measured already");
        assertThat(out.toString()).contains("later 1.2");
        assertThat(deleted).hasSize(stored);
    }

    @Test
    void resultsOfOtherQuestionsAreNotMixedIn() throws IOException {
        peer("good", GOOD);
        assertThat(run()).as(err.toString()).isZero();
        assertThat(run("--seed", "2")).isEqualTo(2);
        assertThat(err.toString()).contains("glossa.json: holds results of another run");

        Files.writeString(folder.resolve("data/en.json"), ENGLISH.replace("What does", "How much does"));
        assertThat(execute(arguments("--data", data(), "--suite", "retrieval"))).isEqualTo(2);
        assertThat(err.toString()).contains("holds peers' results of other data");
    }

    private static double recallAt1(JsonNode engine, String question, String source) {
        for (JsonNode cell : engine.at("/scores/measures/0/cells")) {
            if (cell.at("/question").asString().equals(question)
                    && cell.at("/source").asString().equals(source)) {
                return cell.at("/value/mean").asDouble();
            }
        }
        throw new AssertionError("no " + question + "-" + source);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void peer(String name, String program) throws IOException {
        Path home = Files.createDirectories(folder.resolve("peers").resolve(name));
        Files.setPosixFilePermissions(
                Files.writeString(home.resolve("peer"), program), PosixFilePermissions.fromString("rwx------"));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private int run(String... more) {
        List<String> arguments = arguments(
                "peers",
                "--data",
                data(),
                "--peers-folder",
                folder.resolve("peers").toString(),
                "--jdbc-url",
                "jdbc:none",
                "--encoder-profile",
                "LIGHT",
                "--encoder-model",
                "model.onnx",
                "--encoder-tokenizer",
                "tokenizer.json");
        arguments.addAll(List.of(more));
        return execute(arguments);
    }

    private List<String> arguments(String... own) {
        List<String> arguments = new ArrayList<>(List.of(own));
        arguments.addAll(List.of(
                "--url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "--output",
                folder.resolve("out").toString()));
        return arguments;
    }

    private int execute(List<String> arguments) {
        return new CommandLine(new Evaluate())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAllowSubcommandsAsOptionParameters(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}

package io.glossa.evaluation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.glossa.evaluation.Evaluate;
import io.glossa.evaluation.report.Difference;
import io.glossa.evaluation.report.ModeComparison.ModeScores;
import io.glossa.evaluation.report.ReportFiles;
import io.glossa.evaluation.report.Scorecard;
import io.glossa.evaluation.report.Scorecard.MeasureScores;
import io.glossa.evaluation.results.Measure;
import io.glossa.wire.ask.Mode;
import io.glossa.wire.retrieval.ModelTokens;
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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as it is typed, against a gateway of a few canned answers: one document in German, found by every search. */
class ScorecardTests {

    private static final String TEXT = "Das Boot kostet 5 € am Tag. Es hat kein Segel.";

    private static final String HIT = """
            {"document": "boot", "version": 1, "title": "Boot", "language": "de", "start": %d, "end": %d, "text": "%s",
             "score": 1.0, "rank": 1, "sentences": []}""";

    private static final String PASSAGES =
            HIT.formatted(28, 46, "Es hat kein Segel.") + "," + HIT.formatted(0, 27, "Das Boot kostet 5 € am Tag.");

    private static final String SEARCHED = """
            {"question": {"text": "?", "language": "en", "mixed": []}, "passages": [%s], "timings": {}}
            """.formatted(PASSAGES);

    private static final String ANSWERED = """
            {"id": "1", "status": "answered", "question": {"text": "?", "language": "en", "mixed": []},
             "answer": {"language": "de", "text": "Das Boot kostet 5 € am Tag."},
             "claims": [{"start": 0, "end": 27, "language": "de", "support": "supported", "warnings": [], "citations": [
               {"document": "boot", "version": 1, "title": "Boot", "language": "de", "start": 0, "end": 27,
                "quote": "Das Boot kostet 5 € am Tag.", "answerStart": 0, "answerEnd": 27, "score": 1.0, "confidence": 1.0}]}],
             "passages": [%s], "mode": {"requested": "auto", "used": "direct", "reason": ""}, "warnings": [],
             "offsets": "utf-16", "timings": {}}
            """.formatted(PASSAGES);

    private static final String QUESTIONS = """
            {"id": "price", "question": "What does the boat cost?", "language": "en", \
            "answers": [{"document": "boot", "start": 16, "end": 19, "text": "5 €"}]}
            {"id": "mast", "question": "How tall is the mast?", "language": "en", "answerable": false}
            """;

    private final List<String> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int failingAsk = -1;
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("own.ndjson"), QUESTIONS);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/collections/boats", exchange -> answer(exchange, 200, """
                {"name": "boats", "documents": 1, "passages": 1, "sentences": 2, "languages": [
                  {"language": "de", "documents": 1, "passages": 1, "sentences": 2, "tokens": {"sentences": 2,
                   "tokensPerWord": 1.5, "tokensPerCharacter": 0.3, "bytesPerToken": 4, "cut": 0, "unknown": 0,
                   "normalised": 0, "otherScript": 0}, "modelTokens": {"sentences": 2, "tokensPerWord": 2.5,
                   "tokensPerCharacter": 0.5, "bytesPerToken": 2, "cut": 0}}],
                 "warnings": [{"code": "language-small", "detail": "de has few."}]}
                """));
        server.createContext(
                "/v1/collections/boats/documents/boot", exchange -> answer(exchange, 200, """
                {"collection": "boats", "id": "boot", "version": 1, "title": "Boot", "language": "de", "text": "%s",
                 "metadata": {}}
                """.formatted(TEXT)));
        server.createContext("/v1/search", exchange -> answer(exchange, 200, SEARCHED));
        server.createContext("/v1/ask", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, asked.size() == failingAsk ? 500 : 200, ANSWERED);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void measuresAUsersOwnQuestionsAndReports() throws IOException {
        assertThat(run()).as(err.toString()).isZero();

        Scorecard scorecard = ReportFiles.read(folder.resolve("out/report.json"));
        assertThat(scores(scorecard, Measure.RECALL_AT_1).cells())
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.question()).isEqualTo("en");
                    assertThat(cell.source()).isEqualTo("de");
                    assertThat(cell.value().mean()).isZero();
                });
        assertThat(scores(scorecard, Measure.RECALL_AT_10).overall().mean()).isEqualTo(1);
        assertThat(scores(scorecard, Measure.CITATION_RECALL).overall().mean()).isEqualTo(1);
        assertThat(scores(scorecard, Measure.QUOTES_VERBATIM).overall().mean()).isEqualTo(1);
        assertThat(scores(scorecard, Measure.ANSWER_LANGUAGE).overall().mean()).isZero();
        assertThat(scores(scorecard, Measure.DECLINED).overall().mean()).isZero();
        assertThat(scorecard.failures())
                .extracting("kind")
                .containsExactlyInAnyOrder("wrong-language", "answered-unanswerable");
        assertThat(scorecard.tokens()).singleElement().satisfies(tokens -> {
            assertThat(tokens.tokensPerWord()).isEqualTo(1.5);
            assertThat(tokens.model()).isEqualTo(new ModelTokens(2, 2.5, 0.5, 2, 0));
        });
        assertThat(scorecard.warnings()).contains("de has few.");
        assertThat(folder.resolve("out/report.html")).content().contains("How tall is the mast?");
        assertThat(out.toString()).contains("Citation recall").contains("report.html");
    }

    @Test
    void goesOnWhereItStopped() {
        failingAsk = 2;
        assertThat(run()).isEqualTo(1);
        assertThat(folder.resolve("out/report.json")).doesNotExist();

        assertThat(run()).as(err.toString()).isZero();
        assertThat(asked).hasSize(3);
        assertThat(asked.get(2)).isEqualTo(asked.get(1));
        assertThat(err.toString()).contains("answers: 1 of 2 questions are done already");
    }

    @Test
    void severalModesAreHeldAgainstTheFirst() throws IOException {
        assertThat(run("--suite", "answers", "--mode", "translate-both,direct"))
                .as(err.toString())
                .isZero();

        assertThat(asked).hasSize(4);
        assertThat(asked.subList(0, 2)).allMatch(request -> request.contains("\"translate-both\""));
        assertThat(asked.subList(2, 4)).allMatch(request -> request.contains("\"direct\""));
        Scorecard scorecard = ReportFiles.read(folder.resolve("out/report.json"));
        assertThat(scorecard.suites().getFirst().questions()).isEqualTo(2);
        assertThat(scorecard.modes().modes())
                .extracting(ModeScores::mode)
                .containsExactly(Mode.TRANSLATE_BOTH, Mode.DIRECT);
        assertThat(scorecard.modes().modes().getFirst().differences()).isEmpty();
        assertThat(scorecard.modes().modes().getLast().differences())
                .extracting(Difference::measure)
                .contains(Measure.CITATION_RECALL);
        assertThat(scorecard.modes().modes())
                .allSatisfy(mode -> assertThat(mode.used()).isEqualTo(Map.of("direct", 2)));
        assertThat(scorecard.warnings())
                .anyMatch(warning ->
                        warning.startsWith("2 of 2 questions were answered in another mode than translate-both"))
                .noneMatch(warning -> warning.contains("than direct"));

        assertThat(run("--suite", "answers", "--mode", "translate-both,direct")).isZero();
        assertThat(asked).as("asked again").hasSize(4);
    }

    @Test
    void anUnknownModeIsNamed() {
        assertThat(run("--mode", "direct,guess")).isEqualTo(2);
        assertThat(err.toString()).contains("--mode: Unknown mode 'guess'");
        assertThat(asked).isEmpty();
    }

    @Test
    void badQuestionsAreNamedBeforeAnythingIsAsked() throws IOException {
        Files.writeString(folder.resolve("own.ndjson"), QUESTIONS.replace("\"mast\"", "\"price\""));
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("own.ndjson: line 2 repeats the id 'price'");
        assertThat(asked).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPairWithoutQuestionsIsNamed() {
        assertThat(run("--pairs", "vi-de")).isEqualTo(2);
        assertThat(err.toString()).contains("has nothing in 'vi' of the pair vi-de, only in de, en");
    }

    @Test
    void theDataMustBeNamed() {
        assertThat(new CommandLine(new Evaluate())
                        .setErr(new PrintWriter(err, true))
                        .execute())
                .isEqualTo(2);
        assertThat(err.toString()).contains("--data is missing");
    }

    private static MeasureScores scores(Scorecard scorecard, Measure measure) {
        return scorecard.suites().stream()
                .flatMap(suite -> suite.measures().stream())
                .filter(scores -> scores.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--data",
                folder.resolve("own.ndjson").toString(),
                "--collection",
                "boats",
                "--url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "--output",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return new CommandLine(new Evaluate())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAllowSubcommandsAsOptionParameters(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}

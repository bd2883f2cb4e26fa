package io.glossa.evaluation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import io.glossa.evaluation.Evaluate;
import io.glossa.evaluation.report.ReportFiles;
import io.glossa.evaluation.report.Scorecard;
import io.glossa.evaluation.report.Scorecard.MeasureScores;
import io.glossa.evaluation.results.Failure;
import io.glossa.evaluation.results.Measure;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as it is typed, against a translator that loses a number into German, and knows no English. */
class TranslationSuiteTests {

    private static final String FILE = """
            {"data":[{"paragraphs":[{"context":"%s",
            "qas":[{"id":"q1","question":"?","answers":[{"text":"5","answer_start":%d}]}]}]}]}
            """;
    private static final String ENGLISH = "It costs 5 euros.";
    private static final String GERMAN = "Es kostet 5 Euro.";

    private static final String TRANSLATED = """
            {"translations": [{"text": %s, "source": "en", "provider": "canned", "warnings": [], "cached": false,
              "segments": [], "entities": [{"kind": "number", "text": "5", "source": {"start": 9, "end": 10},
              "survived": false, "evidence": "none"}], "terms": [], "alignment": []}], "offsets": "utf-16"}
            """;

    private final List<String> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/en.json"), FILE.formatted(ENGLISH, 9));
        Files.writeString(folder.resolve("data/de.json"), FILE.formatted(GERMAN, 10));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/translate", exchange -> {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(request);
            byte[] body = TRANSLATED
                    .formatted(request.contains(ENGLISH) ? "\"Es kostet Euro.\"" : "null")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void eachSentenceIsTranslatedIntoEachOtherLanguage() {
        assertThat(run("--suite", "translation")).as(err.toString()).isZero();

        assertThat(asked).hasSize(2);
        Scorecard scorecard = ReportFiles.read(folder.resolve("out/report.json"));
        assertThat(scores(scorecard, Measure.TRANSLATED).overall().mean()).isEqualTo(0.5);
        assertThat(scores(scorecard, Measure.TRANSLATED).cells().getFirst().question())
                .isEqualTo("de");
        assertThat(scores(scorecard, Measure.NUMBERS_KEPT).cells())
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.question()).isEqualTo("en");
                    assertThat(cell.source()).isEqualTo("de");
                    assertThat(cell.value().mean()).isZero();
                });
        assertThat(scores(scorecard, Measure.LOSSES_TOLD).overall().mean()).isZero();
        // sacrebleu 2.6.0: CHRF(word_order=2).sentence_score('Es kostet Euro.', ['Es kostet 5 Euro.']).
        assertThat(scores(scorecard, Measure.CHRF).overall().mean()).isCloseTo(0.678395, within(1e-6));
        assertThat(scorecard.failures())
                .extracting(Failure::kind)
                .containsExactlyInAnyOrder("untranslated", "number-lost");
        assertThat(out.toString()).contains("Numbers kept");
    }

    @Test
    void onlyThePairsThatAreWantedAreTranslated() {
        assertThat(run("--suite", "translation", "--pairs", "en-de"))
                .as(err.toString())
                .isZero();
        assertThat(asked).singleElement().asString().contains(ENGLISH);
    }

    private static MeasureScores scores(Scorecard scorecard, Measure measure) {
        return scorecard.suites().getFirst().measures().stream()
                .filter(scores -> scores.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--data",
                folder.resolve("data").toString(),
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

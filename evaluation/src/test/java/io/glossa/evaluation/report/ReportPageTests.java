package io.glossa.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.evaluation.report.Scorecard.LanguageTokens;
import io.glossa.evaluation.results.Failure;
import io.glossa.evaluation.results.Marked;
import io.glossa.evaluation.results.Marked.Mark;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.PeerResults;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.Result.Scores;
import io.glossa.evaluation.results.RunSettings;
import io.glossa.evaluation.results.Suite;
import io.glossa.wire.ask.Mode;
import io.glossa.wire.retrieval.ModelTokens;
import io.glossa.wire.retrieval.SearchWeights;
import io.glossa.wire.retrieval.TunedWeights;
import io.glossa.wire.retrieval.TuningReport;
import io.glossa.wire.retrieval.TuningReport.MeasuredMean;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as Chromium draws it; skipped where there is none. */
class ReportPageTests {

    private static final String ARABIC = "تُجرى المعايرة كل ثمانية عشر شهرًا.";

    /** Notes every error of the page, and what a click on a cell of the heat map leads to. */
    private static final String WATCH = """
            <script>window.problems = []; addEventListener('error', e => problems.push(String(e.message)));
            addEventListener('securitypolicyviolation', e => problems.push(e.blockedURI));</script>
            """;

    private static final String CLICK = """
            <script>
            const engines = [...document.querySelectorAll('#peers .picker')][1];
            engines.querySelectorAll('button')[1].click();
            const peers = document.querySelector('#peers');
            const before = document.querySelectorAll('.failure').length;
            document.querySelector('td[data-pair="vi → ar"] button').click();
            const failures = [...document.querySelectorAll('.failure')];
            const arabic = document.querySelector('.failure p[lang=ar]');
            document.body.append(Object.assign(document.createElement('pre'), {id: 'seen', textContent: JSON.stringify({
              problems, before, cells: document.querySelectorAll('#retrieval .heat td[data-pair]').length,
              after: failures.length, pair: failures.map(f => f.querySelector('h3').textContent).join(),
              marked: arabic.querySelector('mark.right').textContent, direction: getComputedStyle(arabic).direction,
              tuned: document.querySelector('#tuning td.wide') !== null && document.querySelector('#tuning').textContent.includes('zero-shot'),
              tokens: [...document.querySelectorAll('#model-tokens tbody tr')].map(row => row.textContent).join(),
              engine: peers.querySelector('h3').textContent, peerCells: [...peers.querySelectorAll('.heat td[data-pair]')].map(c => c.textContent).join(),
              behind: peers.querySelector('.plain tbody tr:last-child').textContent, throughput: peers.lastChild.textContent,
              modes: document.querySelector('#modes').textContent,
              headers: document.querySelectorAll('#retrieval th[scope]').length > 0,
              unlabelled: [...document.querySelectorAll('button, select')].filter(b => !b.textContent.trim() && !b.ariaLabel).length,
              wide: document.documentElement.scrollWidth > innerWidth})}));
            </script>
            """;

    @TempDir
    private Path folder;

    @Test
    void showsHeatMapsAndFailuresWithoutAnError() throws Exception {
        Optional<Path> chromium = chromium();
        assumeThat(chromium).as("Chromium").isPresent();
        Path page = folder.resolve("report.html");
        Files.writeString(
                page,
                ReportFiles.html(scorecard())
                        .replace("<head>", "<head>" + WATCH)
                        .replace("</body>", CLICK + "</body>"));

        String drawn = draw(chromium.get(), page);

        assertThat(drawn).contains("id=\"seen\"");
        String seen = drawn.substring(drawn.indexOf("id=\"seen\""));
        assertThat(seen)
                .contains("\"problems\":[]")
                .contains("\"cells\":4")
                .contains("\"before\":3")
                .contains("\"after\":1")
                .contains("vi → ar")
                .contains("the right answer")
                .contains("ثمانية عشر")
                .contains("\"direction\":\"rtl\"")
                .contains("\"tuned\":true")
                .containsPattern("\"tokens\":\"[^\"]*vi[^\"]*2.50")
                .contains("\"engine\":\"&lt;b&gt;other&lt;/b&gt; 1.0\"")
                .contains("\"peerCells\":\"0,0,0,0\"")
                .containsPattern("\"behind\":\"[^\"]*−25.0%")
                .containsPattern("\"throughput\":\"[^\"]*Glossa4.050.0")
                .containsPattern("\"modes\":\"[^\"]*translate both[^\"]*\\+100.0%[^\"]*1 direct, 1 translate both")
                .contains("\"headers\":true")
                .contains("\"unlabelled\":0")
                .contains("\"wide\":false");
    }

    @Test
    void needsNothingFromElsewhere() {
        String page = ReportFiles.html(scorecard());
        assertThat(page).doesNotContain("<img", "<script src", "@import", "url(", "fetch(", "https://");
    }

    @Test
    void isSmallEnoughToSendHoweverMuchFailsInWhateverScript() {
        List<String> languages = List.of("ar", "de", "el", "en", "es", "hi", "ru", "th", "tr", "vi", "zh");
        String devanagari = "क".repeat(2000);
        List<Result> results = new ArrayList<>();
        for (Suite suite : Suite.values()) {
            for (int i = 0; i < 60; i++) {
                for (String question : languages) {
                    TreeMap<Measure, Double> values = new TreeMap<>();
                    Arrays.stream(Measure.values())
                            .filter(measure -> measure.suite() == suite)
                            .forEach(measure -> values.put(measure, 1 / 3.0));
                    results.add(new Result(
                            suite,
                            suite + " " + i,
                            question,
                            1.0,
                            languages.stream()
                                    .map(source -> new Scores(source, values))
                                    .toList(),
                            List.of(new Failure(
                                    suite,
                                    suite + " " + i,
                                    question,
                                    "hi",
                                    "not-found",
                                    "No.",
                                    Collections.nCopies(5, Marked.plain("evidence", "hi", "d", devanagari))))));
                }
            }
        }
        Scorecard scorecard = new Scoring(settings(languages)).of(results, List.of(), List.of());
        assertThat(scorecard.failures()).hasSizeLessThan(400);
        assertThat(ReportFiles.html(scorecard).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000_000);
    }

    private String draw(Path chromium, Path page) throws IOException, InterruptedException {
        Path drawn = folder.resolve("drawn.html");
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=390,844",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(drawn.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("Chromium ended").isTrue();
        return Files.readString(drawn);
    }

    private static Optional<Path> chromium() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Scorecard scorecard() {
        List<Result> results = new ArrayList<>();
        for (String question : List.of("vi", "ar")) {
            for (String source : List.of("vi", "ar")) {
                boolean failed = !question.equals("ar") || !source.equals("ar");
                results.add(new Result(
                        Suite.RETRIEVAL,
                        "q-" + source,
                        question,
                        20.0,
                        List.of(new Scores(source, new TreeMap<>(Map.of(Measure.RECALL_AT_10, failed ? 0.0 : 1.0)))),
                        failed ? List.of(failure(question, source)) : List.of()));
            }
        }
        List<Result> retrieval = List.copyOf(results);
        results.addAll(List.of(
                answer("one", 0, null, Mode.DIRECT),
                answer("two", 0, null, Mode.DIRECT),
                answer("one", 1, Mode.TRANSLATE_BOTH, Mode.TRANSLATE_BOTH),
                answer("two", 1, Mode.TRANSLATE_BOTH, Mode.DIRECT)));
        return new Scoring(settings(List.of("ar", "vi")))
                .of(
                        results,
                        List.of(new LanguageTokens(
                                "vi", 2, 1.5, 0.3, 4, 0, 0, 0, 0, new ModelTokens(2, 2.5, 0.5, 2, 0))),
                        List.of())
                .with(tuned())
                .with(PeerComparison.of(
                                List.of(peer("glossa", "", retrieval), peer("<b>other</b>", "1.0", failing(retrieval))))
                        .orElseThrow());
    }

    private static Result answer(String id, double f1, @Nullable Mode mode, Mode used) {
        return new Result(
                Suite.ANSWERS,
                id,
                "vi",
                10.0,
                List.of(new Scores("ar", new TreeMap<>(Map.of(Measure.ANSWER_F1, f1)))),
                List.of(),
                mode,
                used);
    }

    private static PeerResults peer(String name, String version, List<Result> results) {
        return new PeerResults(settings(List.of("ar", "vi")), name, version, 40, 10, results);
    }

    /** The same questions, none of which was answered. */
    private static List<Result> failing(List<Result> results) {
        return results.stream()
                .map(result -> new Result(
                        result.suite(),
                        result.id(),
                        result.language(),
                        result.milliseconds(),
                        result.scores().stream()
                                .map(scores ->
                                        new Scores(scores.source(), new TreeMap<>(Map.of(Measure.RECALL_AT_10, 0.0))))
                                .toList(),
                        List.of()))
                .toList();
    }

    private static RunSettings settings(List<String> languages) {
        return new RunSettings(
                RunSettings.SCHEMA,
                "data",
                "f",
                languages,
                List.of(Suite.RETRIEVAL),
                null,
                1,
                List.of(),
                null,
                "direct,translate-both");
    }

    private static TunedWeights tuned() {
        return new TunedWeights(
                1,
                Instant.EPOCH,
                new SearchWeights(0, 0, 0.03, 0.3, 0.4, 1.2, 0.52),
                new TuningReport(
                        64,
                        32,
                        "ndcg-at-10",
                        new MeasuredMean(0.6, 0.5, 0.7),
                        new MeasuredMean(0.65, 0.55, 0.75),
                        new MeasuredMean(0.05, 0.01, 0.09)));
    }

    private static Failure failure(String question, String source) {
        int start = ARABIC.indexOf("ثمانية");
        return new Failure(
                Suite.RETRIEVAL,
                "q-" + source,
                question,
                source,
                "not-found",
                "</script><img src=x onerror=alert(1)>",
                List.of(
                        Marked.plain("question", "vi", "", "Bao lâu một lần?"),
                        Marked.excerpt(
                                "evidence",
                                "ar",
                                "mahatta",
                                ARABIC,
                                List.of(new Mark(start, start + "ثمانية عشر".length(), "right")))));
    }
}

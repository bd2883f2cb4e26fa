package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.glossa.wire.retrieval.Job;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.retrieval.QuoteCheck.Quote;
import io.glossa.wire.retrieval.Reader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a reader can find out that something which they may not see is there: by what comes back, by what the service
 * asks its database, or by how long it takes.
 */
class ExistenceIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Logger STATEMENTS = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    private static final Reader WRITER = Reader.unrestricted(Reader.DEFAULT_TENANT);
    private static final Reader READER = new Reader(Reader.DEFAULT_TENANT, Set.of("user:anna"));
    private static final String DOCUMENTS = "/v1/collections/vault/documents";
    private static final String FORBIDDEN = "forbidden.txt";
    private static final String MISSING = "no-such-a.txt";
    /** Much more than any document that is not there has to be read. */
    private static final int SENTENCES = 200;

    private static final int WARM_UP = 50;
    private static final int TIMED = 300;
    /**
     * How often the one takes longer than the other: a half where nothing can be told. By chance alone 300 of each differ
     * from that by 0.024 (one standard deviation, of Mann and Whitney's statistic), whatever the machine does meanwhile, as
     * they are asked in turn.
     */
    private static final double TOLD_APART = 0.15;

    private static ServiceUnderTest service;
    private static String forbiddenJob;
    private static String missingJob;

    @BeforeAll
    static void start() throws Exception {
        service = ServiceUnderTest.start("--glossa.retrieval.erasure.again=1d");
        service.send(WRITER, "PUT", DOCUMENTS + "/seen.txt", Map.of("text", "The gate opens at nine."));
        Multipart files = new Multipart().field("principals", "group:legal");
        files.file(FORBIDDEN, text().getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> accepted = HTTP.send(
                service.request(WRITER, DOCUMENTS)
                        .header("Content-Type", files.contentType())
                        .POST(files.body())
                        .build(),
                BodyHandlers.ofString());
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        forbiddenJob = JSON.readValue(accepted.body(), Job.class).id().toString();
        missingJob = UUID.randomUUID().toString();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> JSON.readValue(
                                service.send(WRITER, "GET", "/v1/jobs/" + forbiddenJob, null)
                                        .body(),
                                Job.class)
                        .finished());
        assertThat(service.send(WRITER, "GET", DOCUMENTS + "/" + FORBIDDEN, null)
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            text.append("Clause %d says that vault number %d stays closed. ".formatted(i, i * i));
        }
        return text.toString();
    }

    /** What can be asked about something, by its name. */
    private enum Asked {
        DOCUMENT,
        QUOTE,
        DOCUMENTS_AFTER,
        JOB;

        HttpResponse<String> of(boolean forbidden) throws Exception {
            String id = forbidden ? FORBIDDEN : MISSING;
            return switch (this) {
                case DOCUMENT -> service.send(READER, "GET", DOCUMENTS + "/" + id, null);
                case QUOTE ->
                    service.send(
                            READER,
                            "POST",
                            "/v1/collections/vault/quotes",
                            new QuoteCheck(List.of(new Quote(id, 1, 0, 46, text().substring(0, 46)))));
                case DOCUMENTS_AFTER -> service.send(READER, "GET", DOCUMENTS + "?after=" + id.substring(0, 8), null);
                case JOB -> service.send(READER, "GET", "/v1/jobs/" + (forbidden ? forbiddenJob : missingJob), null);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsForbiddenIsAnsweredInTheWordsAndByTheStatementsForWhatIsMissing(Asked asked) throws Exception {
        // What the first of a kind asks once for all is known afterwards.
        asked.of(true);
        asked.of(false);

        List<String> forbiddenStatements = new ArrayList<>();
        HttpResponse<String> forbidden = withStatements(forbiddenStatements, () -> asked.of(true));
        List<String> missingStatements = new ArrayList<>();
        HttpResponse<String> missing = withStatements(missingStatements, () -> asked.of(false));

        assertThat(forbidden.statusCode()).isEqualTo(missing.statusCode());
        assertThat(neutral(forbidden.body())).isEqualTo(neutral(missing.body()));
        assertThat(headers(forbidden)).isEqualTo(headers(missing));
        assertThat(forbiddenStatements).isNotEmpty().isEqualTo(missingStatements);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsForbiddenTakesAsLongAsWhatIsMissing(Asked asked) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            asked.of(true);
            asked.of(false);
        }
        long[] forbidden = new long[TIMED];
        long[] missing = new long[TIMED];
        Random random = new Random(11);
        for (int i = 0; i < TIMED; i++) {
            boolean forbiddenFirst = random.nextBoolean();
            for (boolean turn : new boolean[] {forbiddenFirst, !forbiddenFirst}) {
                long begun = System.nanoTime();
                asked.of(turn);
                (turn ? forbidden : missing)[i] = System.nanoTime() - begun;
            }
        }
        double longer = longer(forbidden, missing);
        LoggerFactory.getLogger(ExistenceIT.class)
                .info(
                        "{}: median {} µs forbidden, {} µs missing; the forbidden one takes longer {} of the time",
                        asked,
                        median(forbidden),
                        median(missing),
                        longer);

        assertThat(longer)
                .as("%s: median %d µs forbidden, %d µs missing", asked, median(forbidden), median(missing))
                .isBetween(0.5 - TOLD_APART, 0.5 + TOLD_APART);
    }

    /** Of all pairs, in how many the first takes longer. */
    private static double longer(long[] first, long[] second) {
        double longer = 0;
        for (long one : first) {
            for (long other : second) {
                longer += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return longer / first.length / second.length;
    }

    private static long median(long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1000;
    }

    private interface Call {
        HttpResponse<String> response() throws Exception;
    }

    /** Gathers the statements of the thread that serves the request: others have work of their own. */
    private static HttpResponse<String> withStatements(List<String> statements, Call call) throws Exception {
        List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.list = events;
        appender.start();
        Level before = STATEMENTS.getLevel();
        STATEMENTS.addAppender(appender);
        STATEMENTS.setLevel(Level.DEBUG);
        try {
            return call.response();
        } finally {
            STATEMENTS.setLevel(before);
            STATEMENTS.detachAppender(appender);
            events.stream()
                    .filter(event -> !event.getThreadName().contains("scheduling"))
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(message -> message.contains("SQL"))
                    .forEach(statements::add);
        }
    }

    private static String neutral(String body) {
        return body.replace(FORBIDDEN, MISSING).replace(forbiddenJob, missingJob);
    }

    private static Map<String, List<String>> headers(HttpResponse<String> response) {
        Map<String, List<String>> headers = new HashMap<>(response.headers().map());
        headers.remove("date");
        return headers;
    }
}

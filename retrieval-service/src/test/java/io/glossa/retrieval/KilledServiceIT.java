package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was acknowledged is stored once, whatever happens to the process that works on it. */
class KilledServiceIT {

    private static final int KILLS = 4;
    private static final int DOCUMENTS = 12;
    private static final int SENTENCES = 15;
    private static final long SEED = 20_261_126;
    private static final String[] SETTINGS = {"--glossa.retrieval.upload.heartbeat=500ms"};

    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random(SEED);
    private final List<String> jobs = new ArrayList<>();
    private final Map<String, Integer> acknowledged = new TreeMap<>();

    @Test
    void nothingIsLostAndNothingIsThereTwice() throws Exception {
        TestDatabase database = TestDatabase.fresh().orElse(null);
        assumeThat(database).as("a PostgreSQL with pgvector").isNotNull();
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServiceProcess service = ServiceProcess.start(database, SETTINGS)) {
                // New documents, and a new version of each that the last process had.
                upload(service, kill * DOCUMENTS, 1);
                if (kill > 0) {
                    upload(service, (kill - 1) * DOCUMENTS, 2);
                }
                awaitSomeWork(service);
                // At any moment: there is nothing to wait for.
                Thread.sleep(random.nextInt(700));
                interrupted += unfinished(service) > 0 ? 1 : 0;
                service.kill();
            }
        }
        assertThat(interrupted).as("kills in the middle of work").isPositive();

        try (ServiceProcess service = ServiceProcess.start(database, SETTINGS)) {
            for (String job : jobs) {
                service.finished(job, Duration.ofMinutes(3))
                        .path("files")
                        .forEach(file -> assertThat(file.path("state").asString())
                                .as(file.toString())
                                .isEqualTo("stored"));
            }
            assertThat(versions(service)).isEqualTo(acknowledged);
            long sentences = (long) acknowledged.size() * SENTENCES;
            assertThat(service.json("/v1/collections/killed").path("sentences").asLong())
                    .isEqualTo(sentences);
            assertThat(count(database, "select count(*) from sentence")).isEqualTo(sentences);
            assertThat(count(database, "select count(*) from document")).isEqualTo(acknowledged.size());
            assertThat(count(database, "select count(*) from upload_piece")).isZero();
            assertThat(count(database, "select count(*) from scheduled_tasks where task_name = 'store-uploaded-file'"))
                    .isZero();
            for (String document : acknowledged.keySet()) {
                assertThat(service.json("/v1/collections/killed/documents/" + document)
                                .path("text")
                                .asString())
                        .isEqualTo(text(document, acknowledged.get(document)));
            }
        }
    }

    private void upload(ServiceProcess service, int first, int version) throws IOException, InterruptedException {
        Multipart files = new Multipart();
        Map<String, Integer> sent = new HashMap<>();
        for (int i = first; i < first + DOCUMENTS; i++) {
            String name = "document-%03d.txt".formatted(i);
            files.file(name, text(name, version).getBytes(StandardCharsets.UTF_8));
            sent.put(name, version);
        }
        HttpResponse<String> response = service.upload("/v1/collections/killed/documents", files);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        jobs.add(json.readTree(response.body()).path("id").asString());
        acknowledged.putAll(sent);
    }

    private static String text(String name, int version) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            text.append("Sentence number %d of %s says that edition %d of the ferry's timetable holds. "
                    .formatted(i, name.substring(0, 12), version));
        }
        return text.toString();
    }

    private void awaitSomeWork(ServiceProcess service) throws IOException, InterruptedException {
        int before = unfinished(service);
        while (unfinished(service) > before - 2 && unfinished(service) > 0) {
            Thread.sleep(50);
        }
    }

    private int unfinished(ServiceProcess service) throws IOException, InterruptedException {
        int count = 0;
        for (String job : jobs) {
            for (JsonNode file : service.json("/v1/jobs/" + job).path("files")) {
                count += file.path("state").asString().equals("stored") ? 0 : 1;
            }
        }
        return count;
    }

    private static Map<String, Integer> versions(ServiceProcess service) throws IOException, InterruptedException {
        Map<String, Integer> versions = new TreeMap<>();
        service.json("/v1/collections/killed/documents?limit=1000")
                .path("documents")
                .forEach(document -> versions.merge(
                        document.path("id").asString(), document.path("version").asInt(), Integer::sum));
        return versions;
    }

    private static long count(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}

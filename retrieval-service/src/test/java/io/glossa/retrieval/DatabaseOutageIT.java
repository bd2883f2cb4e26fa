package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DatabaseOutageIT {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void saysThatPostgresIsAwayAndWorksAgainWhenItIsBack() throws Exception {
        Optional<TestDatabase> database = TestDatabase.fresh();
        assumeThat(database).as("a PostgreSQL with pgvector").isPresent();
        Matcher address = ADDRESS.matcher(database.get().url());
        assertThat(address.find()).isTrue();
        try (SwitchableLine line = new SwitchableLine(address.group(1), Integer.parseInt(address.group(2)));
                ServiceUnderTest service = ServiceUnderTest.start(new TestDatabase(
                        address.replaceFirst("jdbc:postgresql://127.0.0.1:" + line.port()),
                        database.get().user(),
                        database.get().password()))) {
            assertThat(put(service).statusCode()).isEqualTo(200);

            line.cut();
            Instant cut = Instant.now();
            HttpResponse<String> away = put(service);

            assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
            assertThat(away.body()).contains("database-unavailable", "PostgreSQL");
            assertThat(Duration.between(cut, Instant.now())).isLessThan(Duration.ofSeconds(15));
            assertThat(get(service, "/readyz").statusCode()).isEqualTo(503);
            assertThat(get(service, "/livez").statusCode()).isEqualTo(200);

            line.join();
            HttpResponse<String> back = put(service);
            for (int i = 0; i < 20 && back.statusCode() == 503; i++) {
                Thread.sleep(250);
                back = put(service);
            }
            assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        }
    }

    private HttpResponse<String> put(ServiceUnderTest service) throws Exception {
        return http.send(
                ServiceProcess.request(uri(service, "/v1/collections/outage/documents/a"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"text\":\"The gates open at seven in the morning.\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(ServiceUnderTest service, String path) throws Exception {
        return http.send(ServiceProcess.request(uri(service, path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(ServiceUnderTest service, String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }
}

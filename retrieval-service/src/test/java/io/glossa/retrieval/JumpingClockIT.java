package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** What was put into the queue, or taken from it, by a clock that has been set back by a day since. */
class JumpingClockIT {

    private static final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new.execution_time := new.execution_time + interval '25 hours';",
                "new.picked := true; new.picked_by := 'a worker that died'; new.last_heartbeat := now() + interval '25 hours';"
            })
    void aFileDoesNotWaitUntilThatTimeComesAgain(String ahead) throws Exception {
        TestDatabase database = TestDatabase.fresh().orElse(null);
        assumeThat(database).as("a PostgreSQL with pgvector").isNotNull();
        try (ServiceProcess service = ServiceProcess.start(
                database, "--glossa.retrieval.upload.longest-wait=3s", "--glossa.retrieval.upload.heartbeat=500ms")) {
            JdbcClient owner = JdbcClient.create(
                    new DriverManagerDataSource(database.url(), database.user(), database.password()));
            owner.sql("""
                create table jumped (instance text);
                create function jump() returns trigger language plpgsql security definer as $$ begin
                    %s
                    insert into jumped values (new.task_instance);
                    return new;
                end $$;
                create trigger jump before insert on scheduled_tasks for each row
                    when (new.task_name = 'store-uploaded-file') execute function jump()""".formatted(ahead)).update();

            HttpResponse<String> accepted = service.upload(
                    "/v1/collections/jumped/documents",
                    new Multipart().file("a.txt", "The ferry leaves at nine.".getBytes(StandardCharsets.UTF_8)));

            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
            assertThat(owner.sql("select count(*) from jumped")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            String job = json.readTree(accepted.body()).path("id").asString();
            service.finished(job, Duration.ofMinutes(1))
                    .path("files")
                    .forEach(file -> assertThat(file.path("state").asString())
                            .as(file.toString())
                            .isEqualTo("stored"));
        }
    }
}

package io.glossa.retrieval;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.ReaderHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on a real PostgreSQL with the real encoder, reached over HTTP. Tests are skipped, and say why, where
 * either is not at hand.
 */
final class ServiceUnderTest implements AutoCloseable {

    /** What every service under test asks its callers for. */
    static final String TOKEN = "token-of-the-services-under-test-0123456789";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final TestDatabase database;

    private ServiceUnderTest(ConfigurableApplicationContext context, TestDatabase database) {
        this.context = context;
        this.database = database;
    }

    private static final String CROWDING_PAUSE = "--glossa.retrieval.crowding.pause";

    /** @param settings more arguments, like {@code --glossa.retrieval.passage-tokens=50} */
    static ServiceUnderTest start(String... settings) {
        Optional<TestDatabase> database = TestDatabase.fresh();
        assumeThat(database).as("a PostgreSQL with pgvector").isPresent();
        return start(database.get(), settings);
    }

    /** The same on a database that is reached some other way. */
    static ServiceUnderTest start(TestDatabase database, String... settings) {
        return new ServiceUnderTest(
                new SpringApplicationBuilder(RetrievalApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .run(arguments(database, settings)),
                database);
    }

    /** What names the light encoder's files under this prefix, where the settings do not name other ones. */
    static List<String> encoder(String prefix, String... settings) {
        Optional<String> model = file("GLOSSA_ENCODER_MODEL");
        Optional<String> tokenizer = file("GLOSSA_ENCODER_TOKENIZER");
        assumeThat(model.isPresent() && tokenizer.isPresent())
                .as("GLOSSA_ENCODER_MODEL and GLOSSA_ENCODER_TOKENIZER name the encoder's files")
                .isTrue();
        return Stream.of(prefix + ".model=" + model.get(), prefix + ".tokenizer=" + tokenizer.get())
                .filter(file -> Arrays.stream(settings)
                        .noneMatch(setting -> setting.startsWith(file.substring(0, file.indexOf('=') + 1))))
                .toList();
    }

    /** As arguments, for these come before what application.yaml says. */
    private static String[] arguments(TestDatabase database, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        all.addAll(encoder("--glossa.encoder", more));
        all.addAll(List.of(more));
        if (all.stream().noneMatch(setting -> setting.startsWith(CROWDING_PAUSE))) {
            // So that a test ranks the same whenever it runs.
            all.add(CROWDING_PAUSE + "=1d");
        }
        return all.toArray(String[]::new);
    }

    static Optional<String> file(String setting) {
        return TestDatabase.setting(setting)
                .map(value ->
                        value.contains(":") ? value : Path.of(value).toUri().toString())
                .filter(uri -> Files.exists(Path.of(URI.create(uri))));
    }

    /** Who sees and may write everything. */
    RestTestClient client() {
        return client(Reader.unrestricted(Reader.DEFAULT_TENANT));
    }

    RestTestClient client(Reader reader) {
        RestTestClient.Builder<?> client =
                RestTestClient.bindToServer(new JdkClientHttpRequestFactory()).baseUrl("http://127.0.0.1:" + port());
        ReaderHeaders.write(reader, client::defaultHeader);
        client.defaultHeaders(headers -> headers.setBearerAuth(TOKEN));
        return client.build();
    }

    /** What a client test would hide: the bare answer, whatever its status. */
    HttpResponse<String> send(Reader reader, String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(reader, path);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(Reader reader, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port(), path)));
        ReaderHeaders.write(reader, request::header);
        return request.header("Authorization", "Bearer " + TOKEN);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The database as its owner sees it: everything, while the service sees what its reader may see. */
    JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}

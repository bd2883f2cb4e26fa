package io.glossa.local;

import io.glossa.local.client.GatewayClient;
import io.glossa.local.demo.Handbook;
import io.glossa.local.ingest.Ingestion;
import io.glossa.local.provision.Folders;
import io.glossa.local.provision.GlossaHome;
import io.glossa.local.provision.HomeLock;
import io.glossa.local.provision.Progress;
import io.glossa.local.provision.ProgressLines;
import io.glossa.local.provision.Provisioning;
import io.glossa.local.stack.Component;
import io.glossa.local.stack.PostgresServer;
import io.glossa.local.stack.Secrets;
import io.glossa.local.stack.Stack;
import io.glossa.local.stack.StackFolders;
import io.glossa.local.stack.StackOptions;
import io.glossa.local.stack.StackState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole of Glossa without a language model, for a test class of its own: PostgreSQL and the services as separate
 * processes. Needs the services' jars, which a build of the whole project makes before this module.
 */
final class HandbookStack {

    private final GlossaHome home = GlossaHome.of(System.getenv());
    private final Progress progress = new ProgressLines(System.err);
    private final Path data;
    private final StackOptions options;
    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Handbook handbook;
    private StackState state;

    private HandbookStack(Path project, Path data, StackOptions options) {
        String python = System.getenv().getOrDefault("GLOSSA_PYTHON", "python3");
        this.data = data;
        this.options = options;
        this.handbook = new Handbook(project.resolve("handbook"));
        this.stack = new Stack(
                new StackFolders(home, data, project), new Provisioning(home, python, progress), python, progress);
    }

    /** @param name of the folder that the stack's data is in while it runs */
    static HandbookStack start(String name) throws Exception {
        return start(name, StackOptions.EXTRACTIVE);
    }

    static HandbookStack start(String name, StackOptions options) throws Exception {
        Path project = project();
        Path data = Files.createDirectories(project.resolve(
                "local/target/%s/%d".formatted(name, ProcessHandle.current().pid())));
        HandbookStack started = new HandbookStack(project, data, options);
        started.startWhatIsDown();
        return started;
    }

    static Path project() {
        return Path.of("").toAbsolutePath().getParent();
    }

    void startWhatIsDown() throws Exception {
        try (HomeLock _ = HomeLock.take(home, progress)) {
            state = stack.start(options);
        }
    }

    /** Stores the handbook, and says what became of its documents. */
    String storeHandbook() throws Exception {
        Ingestion ingestion = new Ingestion(gateway(), Handbook.COLLECTION);
        ingestion.store(handbook.documents(), done -> {});
        return ingestion.summary();
    }

    StackState state() {
        return state;
    }

    Handbook handbook() {
        return handbook;
    }

    GatewayClient gateway() {
        return new GatewayClient(RunningGateway.address(state), key());
    }

    /**
     * Sends JSON to the gateway, with the key that opens everything.
     *
     * @param body none if it is null
     */
    HttpResponse<String> send(String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(RunningGateway.address(state).resolve(path))
                        .header("Authorization", "Bearer " + key())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(
                                                JsonMapper.shared().writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The database of all services, as its owner. */
    Connection database() throws IOException, SQLException {
        int port = state.processes().stream()
                .filter(process -> process.component() == Component.POSTGRES)
                .findFirst()
                .orElseThrow()
                .port();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/glossa".formatted(port),
                PostgresServer.USER,
                new Secrets(data).databasePassword());
    }

    /** The key that opens everything. */
    String key() {
        try {
            return new Secrets(data).firstKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it, and deletes its data. */
    void stop() throws Exception {
        stack.stopStarted();
        Folders.delete(PostgresServer.reachable(data));
        Folders.delete(data);
    }
}

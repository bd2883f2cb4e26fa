package io.glossa.retrieval;

import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.ReaderHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a process of its own, with the memory that it has in the embedded default, which can be killed. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final Path log;
    private final int port;

    private ServiceProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** @param settings more arguments, like {@code --glossa.retrieval.upload.workers=1} */
    static ServiceProcess start(TestDatabase database, String... settings) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        arguments.addAll(List.of(settings));
        Path log = Files.createTempFile("retrieval-", ".log");
        ServiceProcess service = new ServiceProcess(
                builder(List.of(), arguments).redirectOutput(log.toFile()).start(), log, port);
        service.awaitReady();
        return service;
    }

    private static ProcessBuilder builder(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of(RetrievalApplication.class.getName(), "--spring.main.banner-mode=off"));
        command.addAll(ServiceUnderTest.encoder("--glossa.encoder", arguments.toArray(String[]::new)));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        // Not on the command line: onnxruntime 1.29 crashes where that is as long as a class path.
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return builder;
    }

    /** Makes the service as far as it is made where its image is built: without a database. What it ended with. */
    static Process train() throws IOException, InterruptedException {
        Process process = builder(
                        List.of("-Dspring.context.exit=onRefresh"),
                        List.of(
                                "--spring.flyway.enabled=false",
                                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none"))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(START)) {
            process.destroyForcibly();
            throw new IllegalStateException("The service is not made in " + START);
        }
        return process;
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(START);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            try {
                if (send(request(uri("/readyz")).build()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Its port is not open yet.
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The service does not start:\n" + Files.readString(log));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(uri(path)).build());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> upload(String path, Multipart files) throws IOException, InterruptedException {
        return send(request(uri(path))
                .header("Content-Type", files.contentType())
                .POST(files.body())
                .build());
    }

    /** The job once it is finished. */
    JsonNode finished(String job, Duration limit) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(limit);
        while (true) {
            JsonNode state = json("/v1/jobs/" + job);
            if (state.path("finished").asBoolean()) {
                return state;
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Not finished in " + limit + ": " + state);
            }
            Thread.sleep(100);
        }
    }

    /** By who sees and may write everything. */
    static HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        ReaderHeaders.write(Reader.unrestricted(Reader.DEFAULT_TENANT), request::header);
        request.header("Authorization", "Bearer " + ServiceUnderTest.TOKEN);
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Bytes of memory that the process has had at most. */
    long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElseThrow();
    }

    /** As {@code kill -9}: nothing in the process is told. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

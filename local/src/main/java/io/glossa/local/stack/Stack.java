package io.glossa.local.stack;

import io.glossa.local.provision.Progress;
import io.glossa.local.provision.Provisioning;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The embedded default as a whole. It keeps what it started in a file, so that a later run can tell, use and stop it.
 * Callers hold the home's lock while they start and stop.
 */
public final class Stack {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String DATABASE = "glossa";
    /** Its log does not quote rows that are refused: they are documents'. */
    private static final List<String> DATABASE_SETTINGS =
            List.of("max_connections=40", "shared_buffers=128MB", "log_error_verbosity=terse");

    private final StackFolders folders;
    private final Provisioning provisioning;
    private final String python;
    private final Progress progress;
    private final Wiring wiring;
    private final List<ProcessRecord> started = new ArrayList<>();
    private final String identity = "glossa-" + UUID.randomUUID();
    private boolean stopped = false;

    public Stack(StackFolders folders, Provisioning provisioning, String python, Progress progress) {
        this(folders, provisioning, python, progress, Wiring.DIRECT);
    }

    /** @param wiring how the parts reach each other */
    public Stack(StackFolders folders, Provisioning provisioning, String python, Progress progress, Wiring wiring) {
        this.folders = folders;
        this.provisioning = provisioning;
        this.python = python;
        this.progress = progress;
        this.wiring = wiring;
    }

    /** What was started and not stopped, dead or alive. */
    public Optional<StackState> findState() throws IOException {
        return StackState.load(folders.state());
    }

    /**
     * Starts everything that is not running, and waits until all of it is ready.
     *
     * @throws StackException if something fails; what runs by then goes on running until {@link #stop}
     */
    public StackState start(StackOptions options) throws IOException, InterruptedException {
        String build = build();
        boolean languageModel = options.languageModel();
        boolean translation = languageModel || options.translation();
        StackState state = findState().filter(StackState::anyAlive).orElse(StackState.empty(build, options));
        if (!state.build().equals(build) || !state.fits(options)) {
            throw new StackException("What is running was started from another build or with other options:"
                    + " ./glossa down stops it");
        }
        Secrets secrets = folders.secrets();
        if (!state.anyAlive()) {
            secrets.renewServicesToken();
        }
        ServiceSettings.Encoders encoders = encoders(options);
        PostgresServer postgres = postgres(state);
        if (state.findAlive(Component.POSTGRES).isEmpty()) {
            Path log = folders.log(Component.POSTGRES);
            Process process = launch(() -> postgres.start(log, DATABASE_SETTINGS), Component.POSTGRES, postgres.port());
            state = remember(state, Component.POSTGRES, process, postgres.port());
        }
        List<Awaited> awaited = new ArrayList<>();
        boolean ownModelServer = languageModel && wiring.modelServer().isEmpty();
        if (ownModelServer && state.findAlive(Component.MODEL_SERVER).isEmpty()) {
            int port = port(state, Component.MODEL_SERVER);
            ModelServer server =
                    new ModelServer(python, provisioning.modelServer(), provisioning.languageModel(), port);
            Path log = folders.log(Component.MODEL_SERVER);
            Process process = launch(() -> server.start(folders.data(), log), Component.MODEL_SERVER, port);
            state = remember(state, Component.MODEL_SERVER, process, port);
            awaited.add(new Awaited(Component.MODEL_SERVER, process, port, "/health", null));
        }
        postgres.database(DATABASE);
        prepare(settings(state, secrets, encoders, languageModel, translation));
        // Preparing may take a minute, in which another stack may have taken a port.
        ServiceSettings settings = settings(state, secrets, encoders, languageModel, translation);
        for (Component service : services(translation)) {
            if (state.findAlive(service).isEmpty()) {
                int port = settings.port(service);
                Launch command = new Launch(
                        layout(service).command(identified(settings.arguments(service))),
                        settings.environment(service),
                        folders.log(service));
                Process process = launch(command::start, service, port);
                state = remember(state, service, process, port);
                awaited.add(new Awaited(service, process, port, "/readyz", identity));
            }
        }
        for (Awaited component : awaited) {
            component.await(folders);
        }
        for (Awaited component : awaited) {
            component.collectGarbage();
        }
        return state;
    }

    /**
     * Asks the database that runs, past the services.
     *
     * @return a row each, its columns separated by tabs
     */
    public List<String> query(String sql) throws IOException, InterruptedException {
        return postgres(findState().orElseThrow(() -> new StackException("Nothing is running")))
                .query(DATABASE, sql);
    }

    private ServiceSettings settings(
            StackState state,
            Secrets secrets,
            ServiceSettings.Encoders encoders,
            boolean languageModel,
            boolean translation)
            throws IOException {
        return new ServiceSettings(ports(state, translation), wiring, DATABASE, secrets, encoders, languageModel);
    }

    /** Has a service say in each response that it is this stack's. */
    private List<String> identified(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--server.server-header=" + identity);
        return all;
    }

    /** @param identity what the process calls itself in its responses, if it can be told what to */
    private record Awaited(
            Component component,
            Process process,
            int port,
            String probe,
            @Nullable String identity) {

        void await(StackFolders folders) throws IOException, InterruptedException {
            URI uri = URI.create("http://127.0.0.1:%d%s".formatted(port, probe));
            Readiness.await(component.label(), process, folders.log(component), LIMIT, Readiness.of(uri, identity));
        }

        /**
         * Asks a service to give back what its start needed: more than half of its heap, which it would keep, as nothing
         * fills it up afterwards. Does not wait for it.
         */
        void collectGarbage() throws IOException {
            if (component != Component.MODEL_SERVER) {
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                        .toString(),
                                Long.toString(process.pid()),
                                "GC.run")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
        }
    }

    private ServiceSettings.Encoders encoders(StackOptions options) throws IOException, InterruptedException {
        Provisioning.Encoder light = provisioning.encoder();
        Provisioning.Encoder searching = switch (options.encoder()) {
            case LIGHT -> light;
            case QUALITY -> provisioning.qualityEncoder(options.gemmaTermsAccepted());
        };
        return new ServiceSettings.Encoders(options.encoder(), searching, light);
    }

    private PostgresServer postgres(StackState state) throws IOException, InterruptedException {
        Path installation = provisioning.postgres(PostgresServer.reachable(folders.artefacts()));
        return new PostgresServer(installation, folders.database(), folders.data(), port(state, Component.POSTGRES));
    }

    private interface Start {
        Process start() throws IOException, InterruptedException;
    }

    /** Starts a process that {@link #stopStarted} will know of, whenever that is called; nothing after it was called. */
    private synchronized Process launch(Start start, Component component, int port)
            throws IOException, InterruptedException {
        if (stopped) {
            throw new StackException("Stopped before %s was started".formatted(component.label()));
        }
        Process process = start.start();
        started.add(ProcessRecord.of(component, process.toHandle(), port));
        return process;
    }

    private StackState remember(StackState state, Component component, Process process, int port) throws IOException {
        StackState changed = state.with(ProcessRecord.of(component, process.toHandle(), port));
        changed.save(folders.state());
        return changed;
    }

    /** A component that was there before keeps its port, so that the others find it again. */
    private static int port(StackState state, Component component) throws IOException {
        Optional<ProcessRecord> before = state.find(component);
        return before.isPresent() ? before.get().port() : Ports.choose(component.preferredPort());
    }

    private static Map<Component, Integer> ports(StackState state, boolean translation) throws IOException {
        Map<Component, Integer> ports = new EnumMap<>(Component.class);
        state.processes().forEach(process -> ports.put(process.component(), process.port()));
        for (Component service : services(translation)) {
            ports.put(service, port(state, service));
        }
        return ports;
    }

    private static List<Component> services(boolean translation) {
        return translation
                ? List.of(Component.RETRIEVAL, Component.ANSWER, Component.TRANSLATION, Component.GATEWAY)
                : List.of(Component.RETRIEVAL, Component.ANSWER, Component.GATEWAY);
    }

    private void prepare(ServiceSettings settings) throws IOException, InterruptedException {
        for (Component service : services(settings.ports().containsKey(Component.TRANSLATION))) {
            ServiceLayout layout = layout(service);
            if (!layout.isPrepared()) {
                progress.say("Preparing %s for a fast start (once for each build)".formatted(service.label()));
                layout.prepare(settings.arguments(service), settings.environment(service), folders.log(service));
            }
        }
    }

    private ServiceLayout layout(Component service) throws IOException {
        return new ServiceLayout(service, folders.jar(service), folders.layouts());
    }

    private String build() throws IOException {
        StringBuilder build = new StringBuilder();
        for (Component service : services(true)) {
            build.append(layout(service).fingerprint());
        }
        return build.toString();
    }

    /** Stops everything that any run started. */
    public List<ProcessRecord> stop() throws IOException, InterruptedException {
        List<ProcessRecord> alive = findState().stream()
                .flatMap(state -> state.processes().stream())
                .filter(ProcessRecord::isAlive)
                .toList();
        Stopping.all(alive);
        Files.deleteIfExists(folders.state());
        return alive;
    }

    /** Stops only what this object started, which starts nothing any more, not even where it is about to. */
    public synchronized void stopStarted() throws IOException, InterruptedException {
        stopped = true;
        Stopping.all(started);
        boolean othersRun = findState().filter(StackState::anyAlive).isPresent();
        if (!othersRun) {
            Files.deleteIfExists(folders.state());
        }
    }
}

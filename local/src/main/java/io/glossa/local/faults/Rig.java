package io.glossa.local.faults;

import io.glossa.local.provision.EncoderChoice;
import io.glossa.local.provision.GlossaHome;
import io.glossa.local.provision.HomeLock;
import io.glossa.local.provision.Progress;
import io.glossa.local.provision.Provisioning;
import io.glossa.local.stack.Component;
import io.glossa.local.stack.ProcessRecord;
import io.glossa.local.stack.Stack;
import io.glossa.local.stack.StackException;
import io.glossa.local.stack.StackFolders;
import io.glossa.local.stack.StackOptions;
import io.glossa.local.stack.StackState;
import io.glossa.local.stack.Wiring;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stack of its own, as {@code ./glossa up} starts it, whose parts reach each other through proxies; with a language model
 * that only copies, if there is to be one. Its database is thrown away afterwards; its logs stay.
 */
public final class Rig implements Wiring, AutoCloseable {

    /** So that a model that hangs is given up within a trial's time. */
    private static final Duration MODEL_TIMEOUT = Duration.ofSeconds(8);

    private final GlossaHome home;
    private final Progress progress;
    private final StackFolders folders;
    private final Stack stack;
    private final StackOptions options;
    private final Map<Component, TcpProxy> proxies = new EnumMap<>(Component.class);
    private final @Nullable CopyingModel model;
    private @Nullable Disk disk;
    private volatile @Nullable StackState state;

    /** The home's lock keeps other processes out, and this keeps other threads. */
    private final Object changing = new Object();

    private boolean closed;

    private Rig(Place place, @Nullable CopyingModel model) {
        this.home = place.home();
        this.progress = place.progress();
        this.folders = new StackFolders(place.home(), place.folder(), place.project());
        this.model = model;
        this.options = new StackOptions(model != null, EncoderChoice.LIGHT, false);
        this.stack = new Stack(folders, place.provisioning(), place.python(), place.progress(), this);
    }

    /** What a rig is made of and where; {@code folder} is for its database and its logs. */
    public record Place(
            GlossaHome home, Path project, Path folder, Provisioning provisioning, String python, Progress progress) {}

    /** Starts one with a language model and translation, whose database is on a disk that can be filled up. */
    public static Rig forFaults(Place place) throws IOException, InterruptedException {
        return start(new Rig(place, CopyingModel.start()), true);
    }

    /** Starts one without, for many documents. */
    public static Rig forDocuments(Place place) throws IOException, InterruptedException {
        return start(new Rig(place, null), false);
    }

    private static Rig start(Rig rig, boolean smallDisk) throws IOException, InterruptedException {
        Thread hook = new Thread(rig::closeQuietly, "stop-rig");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            // What a run that was killed has left.
            rig.stack.stop();
            rig.disk = Disk.at(rig.folders.database(), smallDisk);
            rig.startWhatIsDown();
            return rig;
        } catch (IOException | InterruptedException | RuntimeException e) {
            rig.close();
            throw e;
        }
    }

    @Override
    public int reached(Component component, int port) throws IOException {
        TcpProxy proxy = proxies.get(component);
        if (proxy == null) {
            proxy = TcpProxy.to(port);
            proxies.put(component, proxy);
        }
        // A component whose port somebody took before it was started has another one now.
        proxy.aim(port);
        return proxy.port();
    }

    @Override
    public Optional<URI> modelServer() {
        return Optional.ofNullable(model).map(CopyingModel::address);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("GLOSSA_LANGUAGE_MODEL_TIMEOUT", MODEL_TIMEOUT.toSeconds() + "s");
    }

    /** Starts what is not running, and waits until it is ready. */
    void startWhatIsDown() throws IOException, InterruptedException {
        synchronized (changing) {
            try (HomeLock _ = HomeLock.take(home, progress)) {
                state = stack.start(options);
            }
        }
    }

    /** What was started, and is not there any more. */
    Set<Component> down() {
        return known().processes().stream()
                .filter(process -> !process.isAlive())
                .map(ProcessRecord::component)
                .collect(Collectors.toSet());
    }

    /**
     * What the database says, asked as its owner.
     *
     * @return a row each, its columns separated by tabs
     */
    List<String> query(String sql) throws IOException, InterruptedException {
        synchronized (changing) {
            try (HomeLock _ = HomeLock.take(home, progress)) {
                return stack.query(sql);
            }
        }
    }

    /** How the gateway is asked as its operator. */
    Client client(Duration patience) throws IOException {
        URI gateway = URI.create("http://127.0.0.1:" + record(Component.GATEWAY).port());
        return new Client(gateway, folders.secrets().firstKey(), patience);
    }

    /** The process, which must be alive. */
    ProcessHandle process(Component component) {
        return record(component)
                .findProcess()
                .orElseThrow(() -> new StackException(component.label() + " is not running"));
    }

    /** The process numbers of all that is alive. */
    Map<Component, Long> alive() {
        return known().processes().stream()
                .filter(ProcessRecord::isAlive)
                .collect(Collectors.toMap(ProcessRecord::component, ProcessRecord::pid));
    }

    boolean has(Component component) {
        return known().processes().stream().anyMatch(process -> process.component() == component);
    }

    private ProcessRecord record(Component component) {
        return known().processes().stream()
                .filter(process -> process.component() == component)
                .findFirst()
                .orElseThrow(() -> new StackException("There is no " + component.label()));
    }

    private StackState known() {
        return Objects.requireNonNull(state);
    }

    /** What the others reach a component through. */
    TcpProxy proxy(Component component) {
        return Objects.requireNonNull(proxies.get(component));
    }

    Optional<CopyingModel> model() {
        return Optional.ofNullable(model);
    }

    /** The one that the database's files are on. */
    Disk disk() {
        return Objects.requireNonNull(disk);
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException | RuntimeException e) {
            progress.say("Not everything could be stopped: " + e.getMessage());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            stack.stopStarted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted: not everything was stopped");
        }
        for (TcpProxy proxy : proxies.values()) {
            proxy.close();
        }
        if (model != null) {
            model.close();
        }
        if (disk != null) {
            disk.close();
        }
    }
}

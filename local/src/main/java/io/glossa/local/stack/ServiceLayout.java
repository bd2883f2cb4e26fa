package io.glossa.local.stack;

import io.glossa.local.provision.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * A service as it starts fastest: its jar extracted, with the JDK's ahead-of-time cache of a training run. Both are made
 * once for each build and kept.
 *
 * @param component the service
 * @param jar the executable jar that its module built
 * @param folder where layouts are kept
 */
record ServiceLayout(Component component, Path jar, Path folder) {

    private static final int FINGERPRINT_BYTES = 8;

    /**
     * Tells this build of the service on this JDK from every other. Times of change tell nothing, as builds are
     * reproducible; the jar's own checksums do, and are read much faster than its content.
     */
    String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        digest.update(String.join(
                        "|",
                        jar.toString(),
                        System.getProperty("java.vm.version"),
                        jvmOptions().toString())
                .getBytes(StandardCharsets.UTF_8));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + entry.getCrc())
                    .forEach(entry -> digest.update(entry.getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private Path place() throws IOException {
        return folder.resolve(component.label() + "-" + fingerprint());
    }

    boolean isPrepared() throws IOException {
        return Files.isDirectory(place());
    }

    /**
     * Extracts the jar and trains the cache by starting the service up to where it would begin to listen.
     *
     * @param arguments the service's settings; what they name has to be there
     */
    void prepare(List<String> arguments, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        Path unfinished = folder.resolve(component.label() + ".new");
        Folders.delete(unfinished);
        Files.createDirectories(folder);
        ShortCommand.run(
                List.of(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unfinished + ""),
                Map.of());
        List<String> training = new ArrayList<>(List.of(java()));
        training.addAll(jvmOptions());
        training.addAll(List.of(
                "-XX:AOTCacheOutput=" + unfinished.resolve("app.aot"),
                "-Dspring.context.exit=onRefresh",
                "-jar",
                unfinished.resolve(jar.getFileName()).toString()));
        training.addAll(arguments);
        Process process = new Launch(training, environment, log).start();
        if (process.waitFor() != 0) {
            throw new StackException(component.label() + " failed while it was prepared:\n" + Readiness.lastLines(log));
        }
        removeOlder();
        Files.move(unfinished, place(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeOlder() throws IOException {
        try (var siblings = Files.newDirectoryStream(folder, component.label() + "-*")) {
            for (Path older : siblings) {
                Folders.delete(older);
            }
        }
    }

    /** The command that starts the prepared service. */
    List<String> command(List<String> arguments) throws IOException {
        Path place = place();
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jvmOptions());
        command.addAll(List.of(
                "-XX:AOTCache=" + place.resolve("app.aot"),
                "-jar",
                place.resolve(jar.getFileName()).toString()));
        command.addAll(arguments);
        return command;
    }

    private List<String> jvmOptions() {
        return List.of(
                "-XX:+UseSerialGC",
                "-Xmx" + heapMegabytes() + "m",
                // A heap that begins small, grows late and shrinks again: the services wait most of the time.
                "-Xms32m",
                "-XX:MaxNewSize=" + youngMegabytes() + "m",
                // Half of the young generation holds what running requests use. With the usual tenth it is promoted
                // while
                // they run, and the old generation fills up with garbage.
                "-XX:SurvivorRatio=2",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:-ShrinkHeapInSteps",
                "-XX:TrimNativeHeapInterval=5000",
                // What takes long is native code or the database, while the second compiler doubles the work of a
                // start.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                // Where it was made the cache needs no relocation, which would copy all of it into each process.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-Xlog:aot=off",
                "-Xlog:cds=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    private int heapMegabytes() {
        return switch (component) {
            case RETRIEVAL -> 384;
            case ANSWER -> 320;
            case TRANSLATION -> 192;
            // Room for a thousand streams; see decision 18. It is taken when they are there.
            case GATEWAY -> 192;
            case POSTGRES, MODEL_SERVER -> throw new IllegalStateException(component + " runs no Java");
        };
    }

    /** A search over many languages makes some ten megabytes of rows; with less room they are copied again and again. */
    private int youngMegabytes() {
        return component == Component.RETRIEVAL ? 96 : 24;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

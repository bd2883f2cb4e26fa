package io.glossa.deployment.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;

/**
 * Takes out of a service's libraries what no image of it can use: the native libraries, of which those for the image's own
 * processor go beside the jars, where they are loaded from without a copy in a temporary folder; and classes that nothing
 * reaches, what else {@link UsedEntries} does not name, and what only debuggers read.
 *
 * <p>The jars keep their names, their other entries and the time of change of each, so that equal input gives equal output.
 */
final class SlimLibraries {

    private static final List<String> NATIVE = List.of("ai/onnxruntime/native/", "native/lib/");

    /** DJL reads its own version here, even if it loads no library from the jar. */
    private static final String KEPT_OF_NATIVE = "native/lib/tokenizers.properties";

    private final Path libraries;

    private SlimLibraries(Path libraries) {
        this.libraries = libraries;
    }

    /**
     * @param arguments the architecture as Docker calls it, the folder of jars, the folder for native libraries, and the
     *     service
     */
    public static void main(String... arguments) throws IOException {
        Architecture architecture = Architecture.of(arguments[0]);
        SlimLibraries slim = new SlimLibraries(Path.of(arguments[1]));
        Path natives = Files.createDirectories(Path.of(arguments[2]));
        slim.moveNatives("onnxruntime-*.jar", architecture, natives);
        slim.moveNatives("tokenizers-*.jar", architecture, natives);
        slim.keepReachable("fastutil-*.jar");
        slim.keepReachable("commons-math3-*.jar");
        for (Map.Entry<String, Predicate<String>> used :
                UsedEntries.of(architecture, arguments[3]).entrySet()) {
            slim.keep(used.getKey(), used.getValue());
        }
        slim.removeLocalVariables();
    }

    private void moveNatives(String jars, Architecture architecture, Path natives) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(libraries, jars)) {
            for (Path jar : found) {
                extract(jar, architecture, natives);
            }
        }
        keep(jars, entry -> entry.equals(KEPT_OF_NATIVE) || NATIVE.stream().noneMatch(entry::startsWith));
    }

    private static void extract(Path jar, Architecture architecture, Path natives) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                if (!entry.isDirectory() && architecture.owns(entry.getName())) {
                    Path target = natives.resolve(
                            Path.of(entry.getName()).getFileName().toString());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private void keepReachable(String jars) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(libraries, jars)) {
            for (Path jar : found) {
                ReachableClasses reachable = ReachableClasses.of(jar, libraries);
                keep(jars, entry -> !entry.endsWith(".class") || reachable.includes(entry));
            }
        }
    }

    /** Debuggers read them. A signed jar is left alone, as its classes are to be those that were signed. */
    private void removeLocalVariables() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(libraries, jar -> isJar(jar) && !isSigned(jar))) {
            for (Path jar : found) {
                rewrite(jar, entry -> true, LocalVariables::removedFrom);
            }
        }
    }

    private static boolean isJar(Path file) {
        return file.getFileName().toString().endsWith(".jar");
    }

    private static boolean isSigned(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().anyMatch(entry -> entry.getName().matches("META-INF/[^/]+\\.SF"));
        }
    }

    /** Writes the jars anew with the entries whose names are to be kept. */
    private void keep(String jars, Predicate<String> wanted) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(libraries, jars)) {
            for (Path jar : found) {
                rewrite(jar, wanted, UnaryOperator.identity());
            }
        }
    }

    private static void rewrite(Path jar, Predicate<String> wanted, UnaryOperator<byte[]> ofClasses)
            throws IOException {
        Path slim = jar.resolveSibling(jar.getFileName() + ".slim");
        try (JarFile from = new JarFile(jar.toFile());
                OutputStream out = Files.newOutputStream(slim);
                JarOutputStream to = new JarOutputStream(out)) {
            to.setLevel(Deflater.BEST_COMPRESSION);
            copy(from, to, wanted, ofClasses);
        }
        Files.setLastModifiedTime(slim, Files.getLastModifiedTime(jar));
        Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(
            JarFile from, JarOutputStream to, Predicate<String> wanted, UnaryOperator<byte[]> ofClasses)
            throws IOException {
        for (JarEntry entry : (Iterable<JarEntry>) from.stream()::iterator) {
            if (!wanted.test(entry.getName())) {
                continue;
            }
            JarEntry copied = new JarEntry(entry.getName());
            copied.setTimeLocal(entry.getTimeLocal());
            to.putNextEntry(copied);
            try (InputStream in = from.getInputStream(entry)) {
                byte[] content = in.readAllBytes();
                to.write(entry.getName().endsWith(".class") ? ofClasses.apply(content) : content);
            }
            to.closeEntry();
        }
    }
}

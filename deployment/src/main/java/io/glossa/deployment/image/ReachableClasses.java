package io.glossa.deployment.image;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes of one jar that other jars name, directly or through each other. A class that is only ever found by a name
 * put together at run time is missed, so this is for libraries that have no such classes.
 */
final class ReachableClasses {

    /** A class in a descriptor or a generic signature. */
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");

    private final Map<String, byte[]> classes;
    private final Set<String> reached = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private ReachableClasses(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /** @param libraries the folder of all jars that may name classes of {@code jar} */
    static ReachableClasses of(Path jar, Path libraries) throws IOException {
        ReachableClasses reachable = new ReachableClasses(classesOf(jar));
        try (DirectoryStream<Path> others = Files.newDirectoryStream(libraries, "*.jar")) {
            for (Path other : others) {
                if (!other.equals(jar)) {
                    reachable.reachFrom(other);
                }
            }
        }
        reachable.follow();
        return reachable;
    }

    /** @param entry as the jar names it, e.g. {@code a/b/C.class} */
    boolean includes(String entry) {
        return reached.contains(entry.substring(0, entry.length() - ".class".length()));
    }

    private static Map<String, byte[]> classesOf(Path jar) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        classes.put(name.substring(0, name.length() - ".class".length()), in.readAllBytes());
                    }
                }
            }
        }
        return classes;
    }

    private void reachFrom(Path other) throws IOException {
        for (byte[] bytes : classesOf(other).values()) {
            reachFrom(bytes);
        }
    }

    private void follow() {
        while (!open.isEmpty()) {
            reachFrom(Objects.requireNonNull(classes.get(open.pop())));
        }
    }

    private void reachFrom(byte[] bytes) {
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
            switch (entry) {
                case ClassEntry named -> reach(named.asInternalName());
                case Utf8Entry text
                when text.stringValue().indexOf('L') >= 0 -> {
                    Matcher found = IN_DESCRIPTOR.matcher(text.stringValue());
                    while (found.find()) {
                        reach(found.group(1));
                    }
                }
                default -> {
                    // Only these two kinds name classes.
                }
            }
        }
    }

    private void reach(String name) {
        if (classes.containsKey(name) && reached.add(name)) {
            open.push(name);
        }
    }
}

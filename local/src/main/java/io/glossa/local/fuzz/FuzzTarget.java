package io.glossa.local.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A test class whose one method Jazzer calls with bytes of its own.
 *
 * @param name in small letters: {@code model-text} of {@code ModelTextFuzzTests}
 * @param module the folder of the module whose tests hold it
 * @param className fully qualified
 */
public record FuzzTarget(String name, String module, String className) {

    private static final String SOURCES = "src/test/java";
    private static final String ENDING = "FuzzTests.java";

    /** All targets of the source tree, by name. */
    static List<FuzzTarget> in(Path project) throws IOException {
        List<FuzzTarget> targets = new ArrayList<>();
        try (var modules = Files.newDirectoryStream(project, Files::isDirectory)) {
            for (Path module : modules) {
                Path sources = module.resolve(SOURCES);
                if (Files.isDirectory(sources)) {
                    try (Stream<Path> files = Files.walk(sources)) {
                        files.filter(file -> file.toString().endsWith(ENDING))
                                .map(file -> of(module.getFileName().toString(), sources.relativize(file)))
                                .forEach(targets::add);
                    }
                }
            }
        }
        targets.sort(Comparator.comparing(FuzzTarget::name));
        return targets;
    }

    private static FuzzTarget of(String module, Path file) {
        String simple = file.getFileName().toString();
        String name = simple.substring(0, simple.length() - ENDING.length())
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        String path = file.toString();
        return new FuzzTarget(
                name,
                module,
                path.substring(0, path.length() - ".java".length())
                        .replace(file.getFileSystem().getSeparator(), "."));
    }
}

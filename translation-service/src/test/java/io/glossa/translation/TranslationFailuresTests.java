package io.glossa.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of what goes wrong in translations names tests that there are. */
class TranslationFailuresTests {

    private static final Path PROJECT = Path.of("..");
    private static final Path PAGE = PROJECT.resolve("docs/translation-failures.md");
    private static final Set<String> AT_LEAST = Set.of(
            "literal translation",
            "entity corruption",
            "script mismatch",
            "token explosion",
            "domain mismatch",
            "false match",
            "masking",
            "code-switching");
    private static final int COLUMNS = 5;

    /** A module, if it is another one, a class and a method. */
    private static final Pattern TEST = Pattern.compile("`(?:([a-z-]+)/)?(\\w+)\\.(\\w+)`");

    @Test
    void eachFailureHasTestsAndAllOfThemExist() throws IOException {
        List<String[]> rows = rows();
        List<String> withoutTest = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String[] row : rows) {
            List<MatchResult> tests = TEST.matcher(row[COLUMNS - 1]).results().toList();
            if (tests.isEmpty()) {
                withoutTest.add(row[0]);
            }
            tests.stream().filter(test -> !exists(test)).map(MatchResult::group).forEach(missing::add);
        }

        assertThat(rows.stream().map(row -> row[0]).toList()).containsAll(AT_LEAST);
        assertThat(withoutTest).isEmpty();
        assertThat(missing).isEmpty();
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| failure"))
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .peek(cells -> assertThat(cells).as(cells[0]).hasSize(COLUMNS))
                .toList();
    }

    private static boolean exists(MatchResult test) {
        Path sources = PROJECT.resolve(test.group(1) == null ? "translation-service" : test.group(1))
                .resolve("src/test/java");
        try (Stream<Path> files = Files.walk(sources)) {
            Set<Path> found =
                    files.filter(file -> file.endsWith(test.group(2) + ".java")).collect(Collectors.toSet());
            return found.stream().anyMatch(file -> read(file).contains("void " + test.group(3) + "("));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

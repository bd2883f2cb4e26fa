package io.glossa.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountsTests {

    @TempDir
    Path project;

    private void report(String path, int tests, int errors, int skipped, int failures) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "<?xml version='1.0'?><testsuite name='x' tests='%d' errors='%d' skipped='%d' failures='%d'/>"
                        .formatted(tests, errors, skipped, failures));
    }

    @Test
    void sumsUnitAndIntegrationTestsOfAllModules() throws IOException {
        report("one/target/surefire-reports/TEST-a.xml", 10, 1, 2, 3);
        report("one/target/failsafe-reports/TEST-b.xml", 5, 0, 0, 0);
        report("two/target/surefire-reports/TEST-c.xml", 1, 0, 1, 0);

        assertThat(TestCounts.of(project)).hasToString("9 passed, 4 failed, 3 skipped");
    }

    @Test
    void forgetsEarlierRuns() throws IOException {
        report("one/target/surefire-reports/TEST-a.xml", 10, 0, 0, 0);

        TestCounts.forget(project);

        assertThat(TestCounts.of(project)).hasToString("0 passed, 0 failed, 0 skipped");
    }
}

package io.glossa.local.suite;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How many tests ran and how they ended, summed over the modules' JUnit XML reports. */
public record TestCounts(int passed, int failed, int skipped) {

    private static final List<String> REPORTS = List.of("target/surefire-reports", "target/failsafe-reports");

    static TestCounts of(Path project) throws IOException {
        TestCounts sum = new TestCounts(0, 0, 0);
        for (Path report : reports(project)) {
            sum = sum.plus(read(report));
        }
        return sum;
    }

    /** Deletes earlier reports, so that only what runs from now on counts. */
    static void forget(Path project) throws IOException {
        for (Path report : reports(project)) {
            Files.delete(report);
        }
    }

    private static List<Path> reports(Path project) throws IOException {
        List<Path> reports = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(project, Files::isDirectory)) {
            for (Path module : modules) {
                for (String folder : REPORTS) {
                    if (Files.isDirectory(module.resolve(folder))) {
                        try (DirectoryStream<Path> files =
                                Files.newDirectoryStream(module.resolve(folder), "TEST-*.xml")) {
                            files.forEach(reports::add);
                        }
                    }
                }
            }
        }
        return reports;
    }

    private static TestCounts read(Path report) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var in = Files.newInputStream(report)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("testsuite")) {
                    int failed = number(reader, "failures") + number(reader, "errors");
                    int skipped = number(reader, "skipped");
                    return new TestCounts(number(reader, "tests") - failed - skipped, failed, skipped);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(report + " is no JUnit report", e);
        }
        throw new IOException(report + " is no JUnit report");
    }

    private static int number(XMLStreamReader reader, String attribute) {
        return Integer.parseInt(reader.getAttributeValue(null, attribute));
    }

    private TestCounts plus(TestCounts other) {
        return new TestCounts(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    /** The line that runners of test suites read: {@code 12 passed, 0 failed, 1 skipped}. */
    @Override
    public String toString() {
        return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }
}

package io.glossa.local;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The tests of a Node.js project, each as a test of JUnit's. */
final class NodeTests {

    private static final int INSTALLATION_MINUTES = 5;
    private static final int RUN_MINUTES = 5;

    private final Path project;
    private final Path scratch;

    /** @param scratch where logs and reports go */
    NodeTests(Path project, Path scratch) {
        this.project = project;
        this.scratch = scratch;
    }

    /** Whether there are a Node.js that the project's tools run on, and npm. */
    boolean canRun() throws IOException, InterruptedException {
        String supported = "const [a, b] = process.versions.node.split('.'); process.exit("
                + "a > 22 || (a == 22 && b >= 12) || (a == 20 && b >= 19) ? 0 : 1)";
        return succeeds(List.of("node", "-e", supported)) && succeeds(List.of("npm", "--version"));
    }

    /** Installs what the lock file pins, unless it is there. Returns whether it is. */
    boolean install() throws IOException, InterruptedException {
        Path lock = project.resolve("package-lock.json");
        Path installed = project.resolve("node_modules/.glossa-installed.json");
        if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) {
            return true;
        }
        Outcome outcome = run(List.of("npm", "ci", "--no-audit", "--no-fund"), Map.of(), INSTALLATION_MINUTES);
        if (outcome.exitCode() == 0) {
            Files.copy(lock, installed);
        }
        return outcome.exitCode() == 0;
    }

    /** Compiles the tests, runs these of them, and gives each as it ended. */
    List<DynamicTest> run(List<String> tests, Map<String, String> settings) throws IOException, InterruptedException {
        Outcome compiled = run(
                List.of("node", "node_modules/typescript/bin/tsc", "-p", "tsconfig.test.json"), Map.of(), RUN_MINUTES);
        if (compiled.exitCode() != 0) {
            return List.of(failed("compiles", compiled.output()));
        }
        Path report = scratch.resolve("node-tests.xml");
        List<String> command = new ArrayList<>(List.of(
                "node",
                "--test",
                "--test-concurrency=1",
                "--test-reporter=junit",
                "--test-reporter-destination=" + report));
        command.addAll(tests);
        Outcome outcome = run(command, settings, RUN_MINUTES);
        List<DynamicTest> results = Files.exists(report) ? read(report) : List.of();
        return results.isEmpty() ? List.of(failed("run", outcome.output())) : results;
    }

    private static List<DynamicTest> read(Path report) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // A failure's message may have a terminal's colours, whose escapes XML cannot hold.
            String xml = Files.readString(report).replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
            NodeList cases = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getElementsByTagName("testcase");
            return IntStream.range(0, cases.getLength())
                    .mapToObj(cases::item)
                    .map(Element.class::cast)
                    .map(NodeTests::result)
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " is no JUnit report", e);
        }
    }

    private static DynamicTest result(Element testcase) {
        String name = suite(testcase) + testcase.getAttribute("name");
        Node failure = testcase.getElementsByTagName("failure").item(0);
        if (failure != null) {
            return failed(name, failure.getTextContent());
        }
        boolean skipped = testcase.getElementsByTagName("skipped").getLength() > 0;
        return DynamicTest.dynamicTest(name, () -> {
            if (skipped) {
                abort("Skipped by itself");
            }
        });
    }

    private static String suite(Element testcase) {
        return testcase.getParentNode() instanceof Element parent && parent.hasAttribute("name")
                ? parent.getAttribute("name") + ": "
                : "";
    }

    private static DynamicTest failed(String name, String output) {
        return DynamicTest.dynamicTest(name, () -> fail(output));
    }

    private boolean succeeds(List<String> command) throws IOException, InterruptedException {
        try {
            return run(command, Map.of(), 1).exitCode() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private Outcome run(List<String> command, Map<String, String> settings, int minutes)
            throws IOException, InterruptedException {
        Path log = scratch.resolve("node.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        Process process = builder.start();
        boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Outcome(ended ? process.exitValue() : -1, Files.readString(log));
    }

    private record Outcome(int exitCode, String output) {}
}

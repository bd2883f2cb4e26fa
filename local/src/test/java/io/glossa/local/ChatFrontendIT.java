package io.glossa.local;

import static org.junit.jupiter.api.Assumptions.abort;

import io.glossa.local.stack.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tests of {@code chat-frontend} on the whole of Glossa: the page in Chromium, its client, and the clients of the
 * protocols that others made. Skipped where there is no Node.js; those of the page also where there is no Chromium.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatFrontendIT {

    private static final List<String> PAGE = List.of("build/test/page.test.js", "build/test/review.test.js");
    private static final List<String> OTHERS = List.of(
            "build/client/test/offsets.test.js",
            "build/client/test/fuzz.test.js",
            "build/client/test/stream.test.js",
            "build/test/build.test.js",
            "build/test/openapi.test.js",
            "build/test/protocols.test.js");

    @TempDir
    private Path scratch;

    private HandbookStack stack;

    @AfterAll
    void stop() throws Exception {
        if (stack != null) {
            stack.stop();
        }
    }

    @TestFactory
    List<DynamicTest> chatFrontend() throws Exception {
        NodeTests tests = new NodeTests(HandbookStack.project().resolve("chat-frontend"), scratch);
        if (!tests.canRun()) {
            return List.of(skipped("chat-frontend", "There is no Node.js 20.19 or 22.12 with npm"));
        }
        if (!tests.install()) {
            return List.of(skipped("chat-frontend", "Its packages cannot be installed"));
        }
        stack = HandbookStack.start("chat-frontend-it");
        stack.storeHandbook();
        Optional<Path> chromium = findChromium();
        List<String> files = new ArrayList<>(OTHERS);
        chromium.ifPresent(_ -> files.addAll(PAGE));
        List<DynamicTest> results = new ArrayList<>(tests.run(
                files,
                Map.of(
                        "GLOSSA_URL",
                        address(),
                        "GLOSSA_KEY",
                        stack.key(),
                        "GLOSSA_CHROMIUM",
                        chromium.map(Path::toString).orElse(""))));
        if (chromium.isEmpty()) {
            results.add(skipped("the chat page", "There is no Chromium; GLOSSA_CHROMIUM names it"));
        }
        return results;
    }

    private String address() {
        int port = stack.state().processes().stream()
                .filter(process -> process.component() == Component.GATEWAY)
                .findFirst()
                .orElseThrow()
                .port();
        return "http://127.0.0.1:" + port;
    }

    private static Optional<Path> findChromium() {
        String named = System.getenv("GLOSSA_CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static DynamicTest skipped(String name, String reason) {
        return DynamicTest.dynamicTest(name, () -> abort(reason));
    }
}

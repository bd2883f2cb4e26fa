package io.glossa.deployment.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.deployment.Project;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions are said once, exactly, and what the page brings to a browser is under a licence that lets it. */
class PinnedVersionsTests {

    private static final Pattern EXACT = Pattern.compile("[0-9]+(?:\\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z.]+)?");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^(?:import|export) (?:[^'\"]*? from )?['\"]([^.'\"][^'\"]*)['\"]");

    private static final Set<String> SHIPPED =
            Set.of("MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD");

    /** Of the tools that build and test the page, which no browser gets. */
    private static final Set<String> TOOLS = Set.of("BlueOak-1.0.0", "MPL-2.0", "(AFL-2.1 OR BSD-3-Clause)");

    @Test
    void modulesNameNoVersions() throws Exception {
        for (String path : poms().filter(pom -> pom.contains("/")).toList()) {
            assertThat(texts(path, "//dependency/version | //plugin/version | //path/version"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void theParentNamesExactReleases() throws Exception {
        assertThat(texts("pom.xml", "/project/parent/version")).allMatch(PinnedVersionsTests::isExact);
        assertThat(texts("pom.xml", "/project/properties/*[contains(name(), '.version')]"))
                .hasSizeGreaterThan(20)
                .allMatch(PinnedVersionsTests::isExact);
        assertThat(texts("pom.xml", "//dependency/version | //plugin/version | //path/version"))
                .allMatch(version -> version.matches("\\$\\{.+}"));
    }

    @Test
    void thePagesToolsAreExactAndHaveAHash() throws Exception {
        for (String file : List.of("chat-frontend/package.json", "chat-frontend/client/package.json")) {
            for (String kind : List.of("dependencies", "devDependencies", "optionalDependencies")) {
                json(file)
                        .path(kind)
                        .forEachEntry((name, version) ->
                                assertThat(version.asString()).as(name).matches(EXACT));
            }
        }
        json("chat-frontend/package-lock.json").path("packages").forEachEntry((name, entry) -> {
            if (name.startsWith("node_modules/") && !entry.path("link").asBoolean(false)) {
                assertThat(entry.path("integrity").asString("")).as(name).startsWith("sha512-");
                assertThat(entry.path("license").asString("none"))
                        .as(name)
                        .matches(licence -> SHIPPED.contains(licence) || TOOLS.contains(licence));
            }
        });
    }

    @Test
    void whatThePageShipsIsUnderALicenceThatLetsIt() throws Exception {
        JsonNode locked = json("chat-frontend/package-lock.json").path("packages");
        List<String> shipped = new ArrayList<>();
        for (String path : TrackedFiles.paths()
                .filter(path -> path.matches("chat-frontend/(?:client/)?src/.*\\.tsx?"))
                .toList()) {
            IMPORT.matcher(TrackedFiles.text(path).orElseThrow())
                    .results()
                    .map(match -> match.group(1).replaceFirst("^((?:@[^/]+/)?[^/]+).*", "$1"))
                    .filter(name -> !name.equals("@glossa/client"))
                    .forEach(shipped::add);
        }
        assertThat(shipped)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(locked.path("node_modules/" + name)
                                .path("license")
                                .asString("none"))
                        .as(name)
                        .isIn(SHIPPED));
    }

    private static boolean isExact(String version) {
        return EXACT.matcher(version).matches() && !version.endsWith("-SNAPSHOT");
    }

    private static Stream<String> poms() throws Exception {
        return TrackedFiles.paths().filter(path -> path.endsWith("pom.xml"));
    }

    private static JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(Project.path(path)));
    }

    private static List<String> texts(String path, String expression) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Project.path(path).toFile());
        NodeList found =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(expression, pom, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().strip())
                .toList();
    }
}

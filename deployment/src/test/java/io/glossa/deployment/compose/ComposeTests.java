package io.glossa.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glossa.deployment.Finished;
import io.glossa.deployment.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeTests {

    private static final Set<String> SERVICES =
            Set.of("gateway", "retrieval-service", "answer-service", "translation-service");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");

    private final String text = read("docker-compose.yml");
    private final Map<String, Object> compose = new Yaml().load(text);

    private static String read(String file) {
        try {
            return Files.readString(Project.path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String key) {
        return (Map<String, Object>) from.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> from, String key) {
        return (List<String>) from.getOrDefault(key, List.of());
    }

    private Map<String, Object> service(String name) {
        return map(map(compose, "services"), name);
    }

    private Set<String> services() {
        return map(compose, "services").keySet();
    }

    @Test
    void noSecretHasADefaultAndRequiredOnesAreInTheExample() {
        Set<String> example = Pattern.compile("(?m)^#?(\\w+)=")
                .matcher(read(".env.example"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        Matcher variable = VARIABLE.matcher(text);
        int required = 0;
        while (variable.find()) {
            if ("?".equals(variable.group(2))) {
                required++;
                assertThat(example).contains(variable.group(1));
            }
            if (variable.group(1).matches(".*(PASSWORD|KEY|SECRET|TOKEN).*") && !"?".equals(variable.group(2))) {
                assertThat(variable.group(3)).as(variable.group(1)).isEmpty();
            }
        }
        assertThat(required).isPositive();
        assertThat(text).doesNotContainPattern("PASSWORD: (?!\\$\\{)");
        assertThat(read(".env.example")).doesNotContainPattern("(?m)(PASSWORD|KEY|TOKEN|FIRST)=\\S");
        assertThat(read(".gitignore").lines()).contains(".env");
    }

    @Test
    void ownServicesRunConfined() {
        for (String name : SERVICES) {
            Map<String, Object> service = service(name);
            assertThat(service)
                    .as(name)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .containsKeys("mem_limit", "stop_grace_period");
            assertThat(map(map(service, "build"), "args")).containsEntry("SERVICE", name);
        }
        assertThat(read("Dockerfile")).contains("USER 10001:10001\nHEALTHCHECK");
    }

    @Test
    void everyServiceAndWhoeverReadsTheMetricsHasTheServicesToken() {
        for (String name : SERVICES) {
            assertThat(map(service(name), "environment")).as(name).containsKey("GLOSSA_SERVICES_TOKEN");
        }
        assertThat(list(service("prometheus"), "secrets")).containsExactly("services-token");
        assertThat(read("observability/prometheus.yml")).contains("credentials_file: /run/secrets/services-token");
    }

    @Test
    void servicesStartAfterWhatTheyNeed() {
        assertThat(map(service("retrieval-service"), "depends_on"))
                .containsEntry("postgres", Map.of("condition", "service_healthy"))
                .containsEntry("encoder", Map.of("condition", "service_completed_successfully"));
        assertThat(map(service("answer-service"), "depends_on"))
                .containsEntry("encoder", Map.of("condition", "service_completed_successfully"));
        assertThat(map(service("gateway"), "depends_on"))
                .containsOnlyKeys("retrieval-service", "answer-service", "translation-service")
                .allSatisfy(
                        (name, condition) -> assertThat(condition).isEqualTo(Map.of("condition", "service_healthy")));
        assertThat(service("postgres")).containsKey("healthcheck");
        assertThat(read("Dockerfile")).contains("HEALTHCHECK").contains("CMD [\"healthy\"]");
    }

    @Test
    void onlyTheGatewayAndGrafanaListenOnThisMachineAndOnLoopback() {
        Map<String, List<String>> published = new LinkedHashMap<>();
        for (String name : services()) {
            List<String> ports = list(service(name), "ports");
            if (!ports.isEmpty()) {
                published.put(name, ports);
            }
        }
        assertThat(published).containsOnlyKeys("gateway", "grafana");
        assertThat(published.values())
                .allSatisfy(ports -> assertThat(ports).allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    @Test
    void onlyThoseWhoKeepDataShareANetworkWithTheDatabase() {
        assertThat(services().stream()
                        .filter(name -> list(service(name), "networks").contains("database")))
                .containsExactlyInAnyOrder("postgres", "retrieval-service", "gateway", "translation-service");
        assertThat(list(service("postgres"), "networks")).containsExactly("database");
        for (String network : List.of("database", "inside", "observability")) {
            assertThat(map(map(compose, "networks"), network)).containsEntry("internal", true);
        }
    }

    @Test
    void addressesNameServicesOfTheFile() {
        Set<String> hosts = new TreeSet<>();
        Matcher found = Pattern.compile("//([a-z-]+):\\d+").matcher(text + read("observability/prometheus.yml"));
        while (found.find()) {
            hosts.add(found.group(1));
        }
        assertThat(hosts).hasSizeGreaterThan(4).isSubsetOf(services());
        assertThat(Pattern.compile("- ([a-z-]+):8080")
                        .matcher(read("observability/prometheus.yml"))
                        .results()
                        .map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @Test
    void everyVolumeIsNamedAndUsed() {
        Set<String> used = services().stream()
                .flatMap(name -> list(service(name), "volumes").stream())
                .map(volume -> volume.split(":", 2)[0])
                .filter(source -> !source.startsWith("."))
                .collect(Collectors.toSet());
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(map(compose, "volumes").keySet());
        Stream<String> files = services().stream()
                .flatMap(name -> list(service(name), "volumes").stream())
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.split(":", 2)[0].substring(2));
        assertThat(files).isNotEmpty().allMatch(file -> Files.exists(Project.path(file)));
    }

    @Test
    void dashboardShowsMetricsThatAreCounted() {
        String counting = Stream.of(
                        "gateway/src/main/java/io/glossa/gateway/ask/AskMetrics.java",
                        "gateway/src/main/java/io/glossa/gateway/load/Capacity.java",
                        "gateway/src/main/java/io/glossa/gateway/limits/LimitFilter.java",
                        "retrieval-service/src/main/java/io/glossa/retrieval/replica/SearchReads.java",
                        "retrieval-service/src/main/java/io/glossa/retrieval/replica/ReplicaConfiguration.java")
                .map(ComposeTests::read)
                .collect(Collectors.joining());
        Set<String> counted = Pattern.compile("\"(glossa\\.[a-z.]+)\"")
                .matcher(counting)
                .results()
                .map(match -> match.group(1).replace('.', '_'))
                .collect(Collectors.toSet());
        Set<String> shown = Pattern.compile("glossa_[a-z_]+")
                .matcher(read("observability/grafana/dashboards/glossa.json"))
                .results()
                .map(match -> match.group().replaceFirst("_total$|_seconds(_sum|_count|_max)?$", ""))
                .collect(Collectors.toSet());
        assertThat(shown).hasSizeGreaterThan(3).isSubsetOf(counted);
    }

    @Test
    void dashboardTellsLanguagePairsApart() {
        List<String> byPair = Pattern.compile("sum by \\(([a-z, ]+)\\) \\(rate\\((glossa_ask[a-z_]*)")
                .matcher(read("observability/grafana/dashboards/glossa.json"))
                .results()
                .filter(match -> Stream.of("question", "source").anyMatch(match.group(1)::contains)
                        && match.group(1).contains("answer"))
                .map(match -> match.group(2))
                .toList();

        // Requests and abstentions, unsupported claims, what guards found, repairs, tokens, and the time of stages.
        assertThat(byPair)
                .contains(
                        "glossa_ask_total",
                        "glossa_ask_claims_total",
                        "glossa_ask_claims_warnings_total",
                        "glossa_ask_warnings_total",
                        "glossa_ask_tokens_total",
                        "glossa_ask_stage_seconds_sum");
    }

    @Test
    void composeItselfAcceptsTheFileAndAsksForThePassword() throws Exception {
        assumeTrue(hasCompose(), "docker compose is not here");
        List<String> config = List.of(
                "docker",
                "compose",
                "--env-file",
                "/dev/null",
                "--file",
                Project.path("docker-compose.yml").toString(),
                "--profile",
                "*",
                "config",
                "--quiet");

        Finished without =
                Finished.run(config, Map.of("GLOSSA_DATABASE_PASSWORD", "", "GLOSSA_SERVICES_TOKEN", "for-this-test"));
        assertThat(without.exitCode()).isNotZero();
        assertThat(without.err()).contains("set GLOSSA_DATABASE_PASSWORD in .env");
        Finished tokenless =
                Finished.run(config, Map.of("GLOSSA_DATABASE_PASSWORD", "for-this-test", "GLOSSA_SERVICES_TOKEN", ""));
        assertThat(tokenless.err()).contains("set GLOSSA_SERVICES_TOKEN in .env");
        Finished.run(
                        config,
                        Map.of("GLOSSA_DATABASE_PASSWORD", "for-this-test", "GLOSSA_SERVICES_TOKEN", "for-this-test"))
                .orFail();
    }

    private static boolean hasCompose() throws InterruptedException {
        try {
            return Finished.run(Arrays.asList("docker", "compose", "version")).exitCode() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}

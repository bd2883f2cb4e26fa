package io.glossa.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.glossa.deployment.Finished;
import io.glossa.deployment.Project;
import io.glossa.deployment.PythonPackages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ManifestsIT {

    private static final String KUBERNETES = "1.33";
    private static final Set<String> SERVICES =
            Set.of("gateway", "retrieval-service", "answer-service", "translation-service");

    /** Without a schema: validated by their operators alone, see docs/operations.md. */
    private static final Set<String> KINDS_OF_OPERATORS =
            Set.of("Cluster", "ObjectStore", "ScheduledBackup", "HTTPRoute", "ServiceMonitor", "PodMonitor");

    private static final Pattern HOST = Pattern.compile("//([a-z0-9.-]+):(\\d+)");

    @TempDir
    Path folder;

    private static String rendered(String overlay) throws Exception {
        Optional<Kustomize> kustomize = Kustomize.find();
        assumeTrue(kustomize.isPresent(), "neither kustomize nor kubectl is here, nor one published for this platform");
        return kustomize.get().render(overlay);
    }

    private static Manifests manifests(String overlay) throws Exception {
        return Manifests.of(rendered(overlay));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyDocumentIsStrictlyValid(String overlay) throws Exception {
        String yaml = rendered(overlay);
        Path file = Files.writeString(folder.resolve("rendered.yaml"), yaml);
        Path packages = PythonPackages.installed("kubernetes-validate", "1.37.0");

        Finished validation = Finished.run(
                List.of(
                        PythonPackages.python(),
                        packages.resolve("bin/kubernetes-validate").toString(),
                        "--strict",
                        "-k",
                        KUBERNETES,
                        file.toString()),
                Map.of("PYTHONPATH", packages.toString()));

        validation.orFail();
        Set<String> unknown = Pattern.compile("Couldn't find schema for kind (\\w+)")
                .matcher(validation.out() + validation.err())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(unknown).isSubsetOf(KINDS_OF_OPERATORS);
        assertThat(Manifests.of(yaml).documents()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void selectorsMatchWhatTheyAreMeantFor(String overlay) throws Exception {
        Manifests manifests = manifests(overlay);
        Map<String, PodTemplateSpec> pods = manifests.pods();
        assertThat(pods.keySet()).containsAll(SERVICES);

        for (Deployment deployment : manifests.all(Deployment.class)) {
            PodTemplateSpec pod = deployment.getSpec().getTemplate();
            Map<String, String> labels = pod.getMetadata().getLabels();
            assertThat(Network.selects(deployment.getSpec().getSelector(), labels))
                    .isTrue();
            assertThat(pod.getSpec().getTopologySpreadConstraints())
                    .hasSize(2)
                    .allMatch(spread -> Network.selects(spread.getLabelSelector(), labels));
        }
        for (StatefulSet set : manifests.all(StatefulSet.class)) {
            assertThat(Network.selects(
                            set.getSpec().getSelector(),
                            set.getSpec().getTemplate().getMetadata().getLabels()))
                    .isTrue();
            assertThat(manifests.all(Service.class))
                    .anyMatch(service ->
                            Manifests.name(service).equals(set.getSpec().getServiceName()));
        }
        for (Service service : manifests.all(Service.class)) {
            Map<String, String> selector = service.getSpec().getSelector();
            PodTemplateSpec pod = Objects.requireNonNull(pods.get(Manifests.name(service)));
            assertThat(pods.values())
                    .filteredOn(
                            each -> each.getMetadata().getLabels().entrySet().containsAll(selector.entrySet()))
                    .containsExactly(pod);
            assertThat(service.getSpec().getPorts())
                    .allMatch(
                            port -> ports(pod).containsKey(port.getTargetPort().getStrVal())
                                    && ports(pod).containsValue(port.getPort()));
        }
        for (PodDisruptionBudget budget : manifests.all(PodDisruptionBudget.class)) {
            PodTemplateSpec pod = Objects.requireNonNull(pods.get(Manifests.name(budget)));
            assertThat(Network.selects(
                            budget.getSpec().getSelector(), pod.getMetadata().getLabels()))
                    .isTrue();
        }
        assertThat(manifests.all(PodDisruptionBudget.class).stream().map(Manifests::name))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(manifests.all(HorizontalPodAutoscaler.class).stream()
                        .map(scaler -> scaler.getSpec().getScaleTargetRef().getName()))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void probesHitPathsAndPortsThatTheServicesHave(String overlay) throws Exception {
        Map<String, PodTemplateSpec> pods = manifests(overlay).pods();
        String dockerfile = Files.readString(Project.path("Dockerfile"));

        for (String service : SERVICES) {
            String settings = Files.readString(Project.path(service + "/src/main/resources/application.yaml"));
            assertThat(settings).contains("add-additional-paths: true");
            PodTemplateSpec pod = Objects.requireNonNull(pods.get(service));
            Container container = pod.getSpec().getContainers().getFirst();
            assertThat(path(container.getStartupProbe(), pod)).isEqualTo("/livez");
            assertThat(path(container.getLivenessProbe(), pod)).isEqualTo("/livez");
            assertThat(path(container.getReadinessProbe(), pod)).isEqualTo("/readyz");
            assertThat(dockerfile).contains("SERVER_PORT=" + ports(pod).get("http"));
            long pause = container.getLifecycle().getPreStop().getSleep().getSeconds();
            assertThat(pod.getSpec().getTerminationGracePeriodSeconds()).isGreaterThan(pause + 80);
        }
    }

    private static String path(Probe probe, PodTemplateSpec pod) {
        HTTPGetAction get = probe.getHttpGet();
        assertThat(ports(pod)).containsKey(get.getPort().getStrVal());
        return get.getPath();
    }

    private static Map<String, Integer> ports(PodTemplateSpec pod) {
        return pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getPorts().stream())
                .collect(Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everySecretKeyAndConfigMapThatIsUsedIsDeclared(String overlay) throws Exception {
        Manifests manifests = manifests(overlay);
        Set<String> declared = new TreeSet<>();
        for (Secret secret : Manifests.of(Files.readString(Project.path("k8s/secrets.example.yaml")))
                .all(Secret.class)) {
            secret.getStringData().keySet().forEach(key -> declared.add(Manifests.name(secret) + "/" + key));
            assertThat(secret.getStringData().values())
                    .filteredOn(value -> !value.equals("glossa"))
                    .allMatch(String::isEmpty);
        }

        assertThat(usedSecretKeys(manifests)).isNotEmpty().isSubsetOf(declared);
        assertThat(manifests.all(Secret.class)).isEmpty();
        Set<String> maps =
                manifests.all(ConfigMap.class).stream().map(Manifests::name).collect(Collectors.toSet());
        assertThat(manifests.containers().stream()
                        .flatMap(container -> container.getEnvFrom().stream())
                        .map(from -> from.getConfigMapRef().getName()))
                .isNotEmpty()
                .allMatch(maps::contains);
        assertThat(manifests.containers().stream()
                        .flatMap(container -> container.getEnv().stream())
                        .map(EnvVar::getValueFrom)
                        .filter(Objects::nonNull)
                        .map(source -> source.getConfigMapKeyRef())
                        .filter(Objects::nonNull)
                        .map(key -> key.getName()))
                .isNotEmpty()
                .allMatch(maps::contains);
    }

    private static Set<String> usedSecretKeys(Manifests manifests) {
        Stream<String> ofContainers = manifests.containers().stream()
                .flatMap(container -> container.getEnv().stream())
                .map(EnvVar::getValueFrom)
                .filter(Objects::nonNull)
                .map(source -> source.getSecretKeyRef())
                .filter(Objects::nonNull)
                .map(ManifestsIT::key);
        Stream<String> ofBackups = manifests.ofKind("ObjectStore").stream()
                .flatMap(store -> store.path("spec")
                        .path("configuration")
                        .path("s3Credentials")
                        .valueStream())
                .map(key -> key.path("name").asString() + "/" + key.path("key").asString());
        Stream<String> ofDatabases = manifests.ofKind("Cluster").stream()
                .map(cluster -> cluster.at("/spec/bootstrap/initdb/secret/name").asString())
                .flatMap(name -> Stream.of(name + "/username", name + "/password"));
        return Stream.of(ofContainers, ofBackups, ofDatabases)
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    private static String key(SecretKeySelector selector) {
        return selector.getName() + "/" + selector.getKey();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void addressesNameServicesThatAreThere(String overlay) throws Exception {
        Manifests manifests = manifests(overlay);
        Set<String> known = new TreeSet<>();
        for (Service service : manifests.all(Service.class)) {
            service.getSpec().getPorts().forEach(port -> known.add(Manifests.name(service) + ":" + port.getPort()));
        }
        manifests
                .ofKind("Cluster")
                .forEach(cluster -> Stream.of("-rw:5432", "-ro:5432")
                        .forEach(service ->
                                known.add(cluster.at("/metadata/name").asString() + service)));
        // Of a model server that the cluster may have or not.
        known.add("language-model:8080");

        List<String> values = new ArrayList<>();
        manifests
                .containers()
                .forEach(container -> container.getEnv().stream()
                        .map(EnvVar::getValue)
                        .filter(Objects::nonNull)
                        .forEach(values::add));
        manifests
                .all(ConfigMap.class)
                .forEach(map -> values.addAll(map.getData().values()));
        List<String> addresses = new ArrayList<>();
        for (String value : values) {
            Matcher host = HOST.matcher(value);
            while (host.find()) {
                addresses.add(host.group(1) + ":" + host.group(2));
            }
        }
        assertThat(addresses).hasSizeGreaterThan(4).allMatch(known::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void podsAreRestricted(String overlay) throws Exception {
        Manifests manifests = manifests(overlay);
        for (PodTemplateSpec template : manifests.pods().values()) {
            PodSpec pod = template.getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getVolumes())
                    .allMatch(volume ->
                            volume.getEmptyDir() != null && volume.getEmptyDir().getSizeLimit() != null);
        }
        assertThat(manifests.containers()).allSatisfy(container -> {
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getImage()).matches("[a-z/-]+:(?!latest).+");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void networkAllowsTheNeededEdgesAndNoOthers(String overlay) throws Exception {
        Manifests manifests = manifests(overlay);
        Network network = new Network(manifests.all(NetworkPolicy.class));
        Map<String, Network.Peer> peers = new HashMap<>();
        manifests
                .pods()
                .forEach((name, pod) ->
                        peers.put(name, new Network.Peer(pod.getMetadata().getLabels(), null, ports(pod))));
        manifests
                .ofKind("Cluster")
                .forEach(cluster -> peers.put("database", new Network.Peer(clusterLabels(cluster), null, Map.of())));
        peers.put("ingress", elsewhere(Map.of("glossa.io/ingress", "true"), Map.of()));
        peers.put("stranger", elsewhere(Map.of(), Map.of()));
        peers.put(
                "names",
                elsewhere(Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of("k8s-app", "kube-dns")));
        peers.put("model", elsewhere(Map.of(), Map.of("glossa.io/language-model", "true")));

        Set<String> edges = new TreeSet<>();
        for (Map.Entry<String, Network.Peer> from : peers.entrySet()) {
            for (Map.Entry<String, Network.Peer> to : peers.entrySet()) {
                boolean bothElsewhere =
                        from.getValue().namespace() != null && to.getValue().namespace() != null;
                if (bothElsewhere
                        || from.getKey().equals(to.getKey())
                        || to.getKey().equals("names")) {
                    continue;
                }
                for (int port : List.of(22, 5432, 8080, 9187)) {
                    if (network.allows(from.getValue(), to.getValue(), port)) {
                        edges.add(from.getKey() + " " + to.getKey() + " " + port);
                    }
                }
            }
            if (!Set.of("ingress", "stranger", "model", "names").contains(from.getKey())) {
                assertThat(network.allows(from.getValue(), Objects.requireNonNull(peers.get("names")), 53))
                        .isTrue();
            }
        }

        assertThat(edges)
                .containsExactlyInAnyOrder(
                        "ingress gateway 8080",
                        "gateway retrieval-service 8080",
                        "gateway answer-service 8080",
                        "gateway translation-service 8080",
                        "retrieval-service database 5432",
                        "migrate database 5432",
                        "gateway database 5432",
                        "translation-service database 5432",
                        "answer-service model 8080",
                        "translation-service model 8080");
    }

    private static Network.Peer elsewhere(Map<String, String> namespace, Map<String, String> labels) {
        return new Network.Peer(labels, namespace, Map.of());
    }

    private static Map<String, String> clusterLabels(JsonNode cluster) {
        Map<String, String> labels = new HashMap<>();
        labels.put("cnpg.io/cluster", cluster.at("/metadata/name").asString());
        cluster.at("/spec/inheritedMetadata/labels").forEachEntry((name, value) -> labels.put(name, value.asString()));
        return labels;
    }

    @ParameterizedTest
    @ValueSource(strings = {"production"})
    void routeLeadsToTheGatewaysPublicPathsAlone(String overlay) throws Exception {
        List<HTTPRoute> routes = manifests(overlay).all(HTTPRoute.class);
        assertThat(routes).hasSize(1);
        routes.getFirst().getSpec().getRules().forEach(rule -> {
            assertThat(rule.getBackendRefs())
                    .allMatch(backend -> backend.getName().equals("gateway"));
            assertThat(rule.getMatches())
                    .isNotEmpty()
                    .noneMatch(match -> "/actuator".startsWith(match.getPath().getValue()));
        });
    }
}

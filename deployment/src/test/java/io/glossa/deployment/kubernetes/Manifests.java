package io.glossa.deployment.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Rendered documents, with those of Kubernetes' own kinds as objects and the others as they are. */
final class Manifests {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.ofEntries(
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class));

    private final List<JsonNode> documents = new ArrayList<>();
    private final List<HasMetadata> known = new ArrayList<>();

    static Manifests of(String yaml) {
        Manifests manifests = new Manifests();
        try (MappingIterator<JsonNode> found = YAML.readerFor(JsonNode.class).readValues(yaml)) {
            found.forEachRemaining(manifests::add);
        }
        return manifests;
    }

    private void add(JsonNode document) {
        documents.add(document);
        Class<? extends HasMetadata> type = KINDS.get(document.path("apiVersion")
                        .asString() + "/" + document.path("kind").asString());
        if (type != null) {
            known.add(YAML.treeToValue(document, type));
        }
    }

    List<JsonNode> documents() {
        return documents;
    }

    List<JsonNode> ofKind(String kind) {
        return documents.stream()
                .filter(document -> document.path("kind").asString().equals(kind))
                .toList();
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return known.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** What runs, by the name of what makes it. */
    Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = new LinkedHashMap<>();
        all(Deployment.class)
                .forEach(each -> pods.put(name(each), each.getSpec().getTemplate()));
        all(StatefulSet.class)
                .forEach(each -> pods.put(name(each), each.getSpec().getTemplate()));
        all(Job.class).forEach(each -> pods.put(name(each), each.getSpec().getTemplate()));
        return pods;
    }

    List<Container> containers() {
        return pods().values().stream()
                .map(PodTemplateSpec::getSpec)
                .flatMap(pod -> Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()))
                .toList();
    }

    static String name(HasMetadata document) {
        return document.getMetadata().getName();
    }
}

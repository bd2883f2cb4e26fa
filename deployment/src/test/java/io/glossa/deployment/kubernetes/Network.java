package io.glossa.deployment.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What network policies allow between pods, as Kubernetes defines it: both ends have to. */
final class Network {

    private final List<NetworkPolicy> policies;

    Network(List<NetworkPolicy> policies) {
        this.policies = policies;
    }

    /**
     * One end of a connection.
     *
     * @param namespace labels of its namespace; null for Glossa's own
     * @param ports the names of its ports
     */
    record Peer(Map<String, String> labels, @Nullable Map<String, String> namespace, Map<String, Integer> ports) {}

    boolean allows(Peer from, Peer to, int port) {
        return leaves(from, to, port) && enters(from, to, port);
    }

    private boolean leaves(Peer from, Peer to, int port) {
        List<NetworkPolicy> concerned = concerned(from, "Egress");
        return concerned.isEmpty()
                || concerned.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> names(rule.getTo(), to) && names(rule.getPorts(), port, to));
    }

    private boolean enters(Peer from, Peer to, int port) {
        List<NetworkPolicy> concerned = concerned(to, "Ingress");
        return concerned.isEmpty()
                || concerned.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> names(rule.getFrom(), from) && names(rule.getPorts(), port, to));
    }

    /** Policies speak of pods in their own namespace alone. */
    private List<NetworkPolicy> concerned(Peer pod, String direction) {
        return policies.stream()
                .filter(policy -> pod.namespace() == null
                        && policy.getSpec().getPolicyTypes().contains(direction)
                        && selects(policy.getSpec().getPodSelector(), pod.labels()))
                .toList();
    }

    private static boolean names(List<NetworkPolicyPeer> rule, Peer other) {
        return rule.isEmpty() || rule.stream().anyMatch(peer -> names(peer, other));
    }

    private static boolean names(NetworkPolicyPeer rule, Peer other) {
        if (rule.getIpBlock() != null) {
            return false;
        }
        boolean rightNamespace = rule.getNamespaceSelector() == null
                ? other.namespace() == null
                : selects(rule.getNamespaceSelector(), other.namespace() == null ? Map.of() : other.namespace());
        return rightNamespace && (rule.getPodSelector() == null || selects(rule.getPodSelector(), other.labels()));
    }

    private static boolean names(List<NetworkPolicyPort> rule, int port, Peer to) {
        return rule.isEmpty()
                || rule.stream().anyMatch(each -> {
                    if (each.getPort() == null) {
                        return true;
                    }
                    Integer number = each.getPort().getIntVal();
                    return number != null
                            ? number == port
                            : Integer.valueOf(port)
                                    .equals(to.ports().get(each.getPort().getStrVal()));
                });
    }

    /** An empty selector selects everything. */
    static boolean selects(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(each -> holds(each, labels));
    }

    private static boolean holds(LabelSelectorRequirement requirement, Map<String, String> labels) {
        String value = labels.get(requirement.getKey());
        return switch (requirement.getOperator()) {
            case "In" -> value != null && requirement.getValues().contains(value);
            case "NotIn" -> value == null || !requirement.getValues().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new IllegalArgumentException("No such operator: " + requirement.getOperator());
        };
    }
}

package io.glossa.local.stack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The processes of the stack, in the order in which they are started. */
public enum Component {
    POSTGRES("postgres", 8475),
    MODEL_SERVER("model-server", 8474),
    RETRIEVAL("retrieval-service", 8471),
    ANSWER("answer-service", 8472),
    TRANSLATION("translation-service", 8473),
    GATEWAY("gateway", 8470);

    private final String label;
    private final int preferredPort;

    Component(String label, int preferredPort) {
        this.label = label;
        this.preferredPort = preferredPort;
    }

    /** What it is called on the command line, in logs and as a Maven module. */
    public String label() {
        return label;
    }

    int preferredPort() {
        return preferredPort;
    }

    /** Finds a component by its label or by the beginning of it. */
    public static Optional<Component> find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.isBlank()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(component -> component.label.startsWith(lower))
                        .findFirst();
    }
}

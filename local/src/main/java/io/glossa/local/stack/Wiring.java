package io.glossa.local.stack;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** How the parts of a stack reach each other; a trial of faults stands in between. */
public interface Wiring {

    /** Each listens where the others ask for it. */
    Wiring DIRECT = (component, port) -> port;

    /**
     * The port on the loopback interface at which the services reach a component.
     *
     * @param port that it listens at itself
     */
    int reached(Component component, int port) throws IOException;

    /** A model server that runs already, up to and including the version; the stack starts its own when empty. */
    default Optional<URI> modelServer() {
        return Optional.empty();
    }

    /** What the services find in their environment beside what every stack's do. */
    default Map<String, String> environment() {
        return Map.of();
    }
}

package io.glossa.local;

import io.glossa.local.client.GatewayClient;
import io.glossa.local.stack.Component;
import io.glossa.local.stack.ProcessRecord;
import io.glossa.local.stack.StackException;
import io.glossa.local.stack.StackState;
import java.io.IOException;
import java.net.URI;

/** Finds the gateway that was started. */
final class RunningGateway {

    private RunningGateway() {}

    /** @throws StackException if none runs */
    static GatewayClient get(Surroundings surroundings, KeyOption key) throws IOException {
        StackState state = surroundings
                .stack()
                .findState()
                .orElseThrow(() -> new StackException("Nothing is running: ./glossa up starts it"));
        return new GatewayClient(address(state), key.chosen(surroundings));
    }

    /** As whoever started it. */
    static GatewayClient of(StackState state, Surroundings surroundings) throws IOException {
        return new GatewayClient(address(state), surroundings.key());
    }

    /** @throws StackException if it does not run */
    static URI address(StackState state) {
        ProcessRecord gateway = state.processes().stream()
                .filter(process -> process.component() == Component.GATEWAY && process.isAlive())
                .findFirst()
                .orElseThrow(() -> new StackException("The gateway is not running: ./glossa up starts it"));
        return URI.create("http://127.0.0.1:" + gateway.port());
    }
}

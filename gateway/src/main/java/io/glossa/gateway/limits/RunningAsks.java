package io.glossa.gateway.limits;

import io.glossa.gateway.access.Caller;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many questions each caller has under way at this gateway. */
@Component
class RunningAsks {

    private final Map<Owner, Integer> running = new ConcurrentHashMap<>();

    private record Owner(String tenant, String name) {
        static Owner of(Caller caller) {
            return new Owner(caller.tenant(), caller.name());
        }
    }

    /** @return whether it may begin; then it has to {@link #end} */
    boolean begin(Caller caller, int atMost) {
        boolean[] begun = {false};
        running.compute(Owner.of(caller), (owner, count) -> {
            int now = count == null ? 0 : count;
            begun[0] = now < atMost;
            return begun[0] ? Integer.valueOf(now + 1) : count;
        });
        return begun[0];
    }

    void end(Caller caller) {
        running.computeIfPresent(Owner.of(caller), (owner, count) -> count == 1 ? null : count - 1);
    }
}

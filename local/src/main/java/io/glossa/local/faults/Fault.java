package io.glossa.local.faults;

import io.glossa.local.stack.Component;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Something that breaks.
 *
 * @param name short, for the command line
 * @param lasts for how long it is broken before it is mended
 * @param bound how long a request may take at most meanwhile
 * @param dies whose process is another one afterwards
 * @param gatewayAway whether clients may find no gateway
 * @param inflict breaks it
 * @param mend sets it right; what is not running is started afterwards in any case
 */
record Fault(
        String name,
        Duration lasts,
        Duration bound,
        Set<Component> dies,
        boolean gatewayAway,
        Step inflict,
        Step mend) {

    /** Something that is done to a stack. */
    interface Step {
        void in(Rig rig) throws IOException, InterruptedException;
    }

    Fault {
        dies = Set.copyOf(dies);
    }
}

package io.glossa.local;

import io.glossa.local.provision.HomeLock;
import io.glossa.local.stack.ProcessRecord;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop everything that ./glossa started.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    DownCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        try (HomeLock _ = HomeLock.take(surroundings.home(), surroundings.progress())) {
            List<ProcessRecord> stopped = surroundings.stack().stop();
            if (stopped.isEmpty()) {
                surroundings.out().println("Nothing was running");
            }
            stopped.forEach(process ->
                    surroundings.out().println("Stopped " + process.component().label()));
        }
        return 0;
    }
}

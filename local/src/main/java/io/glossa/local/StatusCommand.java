package io.glossa.local;

import io.glossa.local.stack.ProcessRecord;
import io.glossa.local.stack.StackState;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Say what is running, and where; the exit code is 0 only if all of it is.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Optional<StackState> state = surroundings.stack().findState();
        if (state.isEmpty()) {
            surroundings.out().println("Nothing is running");
            return 1;
        }
        UpCommand.print(state.get(), surroundings.out());
        return state.get().processes().stream().allMatch(ProcessRecord::isAlive) ? 0 : 1;
    }
}

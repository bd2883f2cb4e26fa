package io.glossa.local;

import io.glossa.local.stack.Component;
import io.glossa.local.stack.ProcessRecord;
import io.glossa.local.stack.StackState;
import java.io.IOException;
import java.io.PrintStream;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "up",
        description = "Start everything that is not running, and leave it running.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1_000_000;

    private final Surroundings surroundings;

    @Mixin
    private StackOption stackOption = new StackOption();

    UpCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        try (RunningStack stack = RunningStack.start(surroundings, stackOption.chosen(surroundings))) {
            stack.keep();
            print(stack.state(), surroundings.out());
            printPage(stack.state(), surroundings, surroundings.out());
        }
        return 0;
    }

    /** Says where the page is. The key is in the fragment, which a browser does not send. */
    static void printPage(StackState state, Surroundings surroundings, PrintStream out) throws IOException {
        String key = surroundings.folders().secrets().firstKey();
        out.printf("%nThe page: %s/#key=%s%n", RunningGateway.address(state), key);
    }

    /** Says where everything listens, and how much memory it holds. */
    static void print(StackState state, PrintStream out) {
        for (ProcessRecord process : state.processes()) {
            String scheme = process.component() == Component.POSTGRES ? "postgresql" : "http";
            String address = "%s://127.0.0.1:%d".formatted(scheme, process.port());
            OptionalLong memory = process.findResidentBytes();
            out.printf(
                    "%-20s %-8s %-28s %s%n",
                    process.component().label(),
                    process.isAlive() ? "running" : "stopped",
                    address,
                    memory.isPresent() ? memory.getAsLong() / MEGABYTE + " MB resident" : "");
        }
    }
}

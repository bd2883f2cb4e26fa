package io.glossa.local;

import io.glossa.local.stack.Component;
import io.glossa.local.stack.ProcessRecord;
import io.glossa.local.stack.StackState;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "up",
        description = "Start everything that is not running, and leave it running.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private LanguageModelOption languageModel = new LanguageModelOption();

    UpCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        try (RunningStack stack =
                RunningStack.start(surroundings, surroundings.languageModel(languageModel.declined))) {
            stack.keep();
            print(stack.state(), surroundings.out());
        }
        return 0;
    }

    /** Says where everything listens. */
    static void print(StackState state, PrintStream out) {
        for (ProcessRecord process : state.processes()) {
            String scheme = process.component() == Component.POSTGRES ? "postgresql" : "http";
            out.printf(
                    "%-20s %-8s %s://127.0.0.1:%d%n",
                    process.component().label(), process.isAlive() ? "running" : "stopped", scheme, process.port());
        }
    }
}

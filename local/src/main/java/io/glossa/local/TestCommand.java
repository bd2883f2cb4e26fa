package io.glossa.local;

import io.glossa.local.provision.Provisioning;
import io.glossa.local.suite.TestSuite;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description =
                "Run the whole test suite on a real PostgreSQL and the real encoder, and each fuzz target for a second.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "0..*", paramLabel = "MAVEN-ARGUMENT", description = "After --, given to Maven as they are.")
    private List<String> arguments = List.of();

    TestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Provisioning provisioning =
                new Provisioning(surroundings.home(), surroundings.python(), surroundings.progress());
        TestSuite.Outcome outcome = new TestSuite(surroundings.folders(), provisioning).run(arguments);
        boolean passed = outcome.exitCode() == 0
                && outcome.counts().failed() == 0
                && outcome.counts().passed() > 0;
        // Whoever names tests wants those alone.
        if (passed && arguments.isEmpty()) {
            passed = FuzzCommand.briefly(surroundings) == 0;
        }
        surroundings.out().println(outcome.counts());
        return passed ? 0 : 1;
    }
}

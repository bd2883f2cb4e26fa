package io.glossa.local;

import io.glossa.local.fuzz.FuzzResult;
import io.glossa.local.fuzz.FuzzTarget;
import io.glossa.local.fuzz.Fuzzing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "fuzz",
        description = "Call the parsers with inputs made up by Jazzer; exit code 1 if one fails.",
        mixinStandardHelpOptions = true)
final class FuzzCommand implements Callable<Integer> {

    /** What each target gets in a run of the test suite: some 15 seconds in all, beside the starting of them. */
    private static final Duration BRIEFLY = Duration.ofSeconds(1);

    private final Surroundings surroundings;

    @Option(
            names = "--minutes",
            defaultValue = "1",
            paramLabel = "MINUTES",
            description = "How long each target runs; ${DEFAULT-VALUE} by default, fractions are allowed.")
    private double minutes;

    @Parameters(arity = "0..*", paramLabel = "TARGET", description = "Which targets; all by default.")
    private List<String> names = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    FuzzCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Fuzzing fuzzing = fuzzing(surroundings);
        return run(surroundings, fuzzing, chosen(fuzzing.targets()), Duration.ofMillis(Math.round(minutes * 60_000)));
    }

    /** All targets for a moment each. Returns the exit code. */
    static int briefly(Surroundings surroundings) throws IOException, InterruptedException {
        Fuzzing fuzzing = fuzzing(surroundings);
        return run(surroundings, fuzzing, fuzzing.targets(), BRIEFLY);
    }

    private static Fuzzing fuzzing(Surroundings surroundings) throws IOException {
        return new Fuzzing(surroundings.project(), surroundings.home().folder("fuzz"));
    }

    private static int run(Surroundings surroundings, Fuzzing fuzzing, List<FuzzTarget> targets, Duration time)
            throws IOException, InterruptedException {
        if (fuzzing.build(targets) != 0) {
            return 1;
        }
        int exitCode = 0;
        for (FuzzTarget target : targets) {
            FuzzResult result = fuzzing.run(target, time);
            surroundings.out().println(result);
            exitCode = result.findings().isEmpty() ? exitCode : 1;
        }
        return exitCode;
    }

    private List<FuzzTarget> chosen(List<FuzzTarget> targets) {
        if (!(minutes > 0 && minutes <= 1440)) {
            throw new ParameterException(command.commandLine(), "--minutes is above 0 and at most 1440");
        }
        TreeSet<String> unknown = new TreeSet<>(names);
        targets.forEach(target -> unknown.remove(target.name()));
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "no target %s; there are %s"
                            .formatted(
                                    String.join(", ", unknown),
                                    targets.stream().map(FuzzTarget::name).collect(Collectors.joining(", "))));
        }
        return targets.stream()
                .filter(target -> names.isEmpty() || names.contains(target.name()))
                .toList();
    }
}

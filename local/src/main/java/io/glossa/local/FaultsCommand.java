package io.glossa.local;

import io.glossa.local.demo.Handbook;
import io.glossa.local.faults.BulkTrial;
import io.glossa.local.faults.FaultSuite;
import io.glossa.local.faults.Rig;
import io.glossa.local.faults.Trial;
import io.glossa.local.faults.Trial.Outcome;
import io.glossa.local.provision.Provisioning;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "faults",
        description =
                "Break a stack of its own under load, one way after another, and say what its clients got. The exit"
                        + " code is 0 only if nothing that was acknowledged is lost, every citation stands, every failure is a"
                        + " typed problem that passes, in bounded time, and all is right again afterwards.",
        mixinStandardHelpOptions = true)
final class FaultsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "These alone; --list names all.")
    private List<String> only = List.of();

    @Option(names = "--list", description = "Name the faults, and do nothing.")
    private boolean list;

    @Option(
            names = "--documents",
            paramLabel = "NUMBER",
            description =
                    "Instead of the faults: store so many short documents while questions are asked and the process"
                            + " that stores them is killed now and then, and look for each of them afterwards.",
            defaultValue = "0")
    private int documents;

    @Option(
            names = "--writers",
            paramLabel = "NUMBER",
            description = "How many clients store them at once; ${DEFAULT-VALUE} by default.",
            defaultValue = "2")
    private int writers;

    @Option(
            names = "--kills",
            paramLabel = "NUMBER",
            description = "How often it is killed meanwhile, at random; ${DEFAULT-VALUE} times by default.",
            defaultValue = "10")
    private int kills;

    @Option(
            names = "--minutes",
            paramLabel = "NUMBER",
            description = "After how long no more documents are sent; ${DEFAULT-VALUE} by default.",
            defaultValue = "120")
    private int minutes;

    @Spec
    private @Nullable CommandSpec command;

    FaultsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = new PrintWriter(surroundings.out(), true);
        if (list) {
            FaultSuite.names().forEach(out::println);
            return 0;
        }
        if (documents < 0 || documents > BulkTrial.MOST || writers < 1 || kills < 0 || minutes < 1) {
            throw new ParameterException(
                    command().commandLine(),
                    "--documents must be 0 to %d, --kills 0 or more, --writers and --minutes 1 or more"
                            .formatted(BulkTrial.MOST));
        }
        if (documents > 0) {
            try (Rig rig = Rig.forDocuments(place());
                    BulkTrial trial = new BulkTrial(
                            rig, handbook(), documents, writers, kills, Duration.ofMinutes(minutes), out)) {
                return trial.run() ? 0 : 1;
            }
        }
        FaultSuite suite = suite();
        try (Rig rig = Rig.forFaults(place());
                Trial trial = Trial.of(rig, handbook())) {
            List<Outcome> outcomes = suite.run(trial, out);
            return outcomes.stream().allMatch(Outcome::passed) ? 0 : 1;
        }
    }

    private FaultSuite suite() {
        try {
            return FaultSuite.of(only);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command().commandLine(), e.getMessage());
        }
    }

    private CommandSpec command() {
        return Objects.requireNonNull(command);
    }

    private Handbook handbook() {
        return new Handbook(surroundings.project().resolve("handbook"));
    }

    private Rig.Place place() throws IOException {
        return new Rig.Place(
                surroundings.home(),
                surroundings.project(),
                surroundings.home().folder("faults"),
                new Provisioning(surroundings.home(), surroundings.python(), surroundings.progress()),
                surroundings.python(),
                surroundings.progress());
    }
}

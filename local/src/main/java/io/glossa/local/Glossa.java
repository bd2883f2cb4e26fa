package io.glossa.local;

import io.glossa.evaluation.Evaluate;
import io.glossa.evaluation.tuning.TuneCommand;
import io.glossa.local.client.GatewayException;
import io.glossa.local.provision.ProvisioningException;
import io.glossa.local.stack.StackException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** Runs Glossa on one machine. */
@Command(
        name = "glossa",
        description = "Ask in your language, over documents in any language.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            IngestCommand.class,
            ReembedCommand.class,
            AskCommand.class,
            KeysCommand.class,
            FaultsCommand.class,
            FetchCommand.class,
            TestCommand.class,
            FuzzCommand.class
        })
public final class Glossa {

    private Glossa() {}

    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofThisProcess(), arguments));
    }

    /** @return the exit code: 0, 1 when something failed, 2 for bad usage */
    static int run(Surroundings surroundings, String... arguments) {
        CommandLine line = new CommandLine(new Glossa(), new CommandFactory(surroundings));
        CommandLine evaluate = new CommandLine(new Evaluate());
        evaluate.setDefaultValueProvider(new RunningDefaults(surroundings));
        line.addSubcommand(evaluate);
        CommandLine tune = new CommandLine(new TuneCommand());
        tune.setDefaultValueProvider(new RunningDefaults(surroundings));
        line.addSubcommand(tune);
        // Of all commands, so after these.
        line.setOut(new PrintWriter(surroundings.out(), true));
        line.setErr(new PrintWriter(surroundings.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                surroundings.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // A suite may be called as a measurement is.
        line.setAllowSubcommandsAsOptionParameters(true);
        line.setParameterExceptionHandler(Glossa::badUsage);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        return line.execute(arguments);
    }

    private static int badUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String message = failure.getMessage();
        command.getErr()
                .println("%s: %s (see --help)"
                        .formatted(
                                command.getCommandSpec().qualifiedName(),
                                message == null
                                        ? "bad usage"
                                        : message.lines().findFirst().orElse("bad usage")));
        return ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        switch (failure) {
            case StackException known -> err.println("glossa: " + known.getMessage());
            case ProvisioningException known -> err.println("glossa: " + known.getMessage());
            case GatewayException known -> err.println("glossa: " + known.getMessage());
            case InterruptedException _ -> err.println("glossa: stopped");
            case FileSystemException known -> err.println("glossa: " + known.getMessage());
            default -> failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.SOFTWARE;
    }
}

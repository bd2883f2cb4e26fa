package io.glossa.evaluation.run;

import io.glossa.evaluation.dataset.DataException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What every measurement is as a command: it ends with 0 and a report, with 2 for bad data, with 1 when it failed. */
public abstract class Measurement implements Callable<Integer> {

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec command;

    /** What was measured, for a program as its JSON and for a person as lines. */
    public interface Report {

        void print(PrintWriter out);

        /** What the command ends with. */
        default int exitCode() {
            return ExitCode.OK;
        }
    }

    /**
     * Measures.
     *
     * @param err for progress
     * @throws DataException if the data is wrong
     * @throws RunException if the run fails
     */
    protected abstract Report measure(PrintWriter err);

    /** That an option's value makes no sense. */
    protected final ParameterException badOption(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private CommandSpec command() {
        return Objects.requireNonNull(command);
    }

    @Override
    public final Integer call() {
        PrintWriter err = command().commandLine().getErr();
        try {
            Report report = measure(err);
            PrintWriter out = command().commandLine().getOut();
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(report));
            } else {
                report.print(out);
            }
            out.flush();
            return report.exitCode();
        } catch (DataException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (RunException e) {
            err.println(e.getMessage());
            return ExitCode.SOFTWARE;
        } finally {
            err.flush();
        }
    }
}

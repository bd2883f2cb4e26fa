package io.glossa.evaluation.run;

import io.glossa.evaluation.dataset.DataException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.json.JsonMapper;

/** How every measurement ends: 0 and a report, 2 for bad data, 1 when the run failed. */
public final class Measurement implements Callable<Integer> {

    private final CommandSpec command;
    private final boolean json;
    private final Supplier<Report> work;

    public Measurement(CommandSpec command, boolean json, Supplier<Report> work) {
        this.command = command;
        this.json = json;
        this.work = work;
    }

    /** What was measured, for a program as its JSON and for a person as lines. */
    public interface Report {

        void print(PrintWriter out);
    }

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        try {
            Report report = work.get();
            PrintWriter out = command.commandLine().getOut();
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(report));
            } else {
                report.print(out);
            }
            out.flush();
            return ExitCode.OK;
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

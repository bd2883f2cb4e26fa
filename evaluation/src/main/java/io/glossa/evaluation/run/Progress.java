package io.glossa.evaluation.run;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;

/** Says on standard error how far a step is, every few seconds and at its end. */
public final class Progress {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final String step;
    private final int total;
    private final long started = System.nanoTime();
    private long said = started;

    public Progress(PrintWriter out, String step, int total) {
        this.out = out;
        this.step = step;
        this.total = total;
    }

    /** Says nothing, for steps too short to follow. */
    public static Progress silent() {
        return new Progress(new PrintWriter(Writer.nullWriter()), "", 0);
    }

    public void at(int done) {
        long now = System.nanoTime();
        if (done == total || now - said > EVERY.toNanos()) {
            said = now;
            out.printf(
                    "%s: %d of %d, %d s%n",
                    step, done, total, Duration.ofNanos(now - started).toSeconds());
            out.flush();
        }
    }
}

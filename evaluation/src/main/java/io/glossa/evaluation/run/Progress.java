package io.glossa.evaluation.run;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;

/**
 * Says on standard error how far a step is and how long it will take: as a bar that moves where a person watches, else as
 * a line every few seconds.
 */
public final class Progress {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration EVERY_ON_A_TERMINAL = Duration.ofMillis(200);

    private static final int BAR = 30;

    private final PrintWriter out;
    private final String step;
    private final int total;
    private final int before;
    private final boolean bar;
    private final long started = System.nanoTime();
    private long said = started;

    public Progress(PrintWriter out, String step, int total) {
        this(out, step, total, 0);
    }

    /** @param before how many an earlier run did, which say nothing of this one's speed */
    public Progress(PrintWriter out, String step, int total, int before) {
        // Set by ./glossa where standard error is a terminal.
        this(out, step, total, before, System.getenv("GLOSSA_TERMINAL") != null);
    }

    Progress(PrintWriter out, String step, int total, int before, boolean bar) {
        this.out = out;
        this.step = step;
        this.total = total;
        this.before = before;
        this.bar = bar;
    }

    /** Says nothing, for steps too short to follow. */
    public static Progress silent() {
        return new Progress(new PrintWriter(Writer.nullWriter()), "", 0);
    }

    /** @param done of the total, those before included */
    public synchronized void at(int done) {
        long now = System.nanoTime();
        Duration quiet = bar ? EVERY_ON_A_TERMINAL : EVERY;
        if (done == total || now - said > quiet.toNanos()) {
            said = now;
            Duration spent = Duration.ofNanos(now - started);
            out.print(bar ? "\r" + bar(done) + " " : "");
            out.printf("%s: %d of %d, %s%s", step, done, total, spoken(spent), left(done, spent));
            // What a longer line left behind is overwritten.
            out.print(
                    !bar
                            ? System.lineSeparator()
                            : done == total ? "          " + System.lineSeparator() : "          ");
            out.flush();
        }
    }

    private String bar(int done) {
        int filled = total == 0 ? BAR : (int) ((long) BAR * done / total);
        return "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "]";
    }

    private String left(int done, Duration spent) {
        int now = done - before;
        return now <= 0 || done >= total
                ? ""
                : ", about %s left"
                        .formatted(spoken(spent.multipliedBy(total - done).dividedBy(now)));
    }

    private static String spoken(Duration time) {
        return time.toMinutes() > 0
                ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
                : "%d s".formatted(time.toSeconds());
    }
}

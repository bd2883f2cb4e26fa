package io.glossa.local.provision;

import java.io.PrintStream;

/** Progress for a log: a line at the beginning and one for each quarter. */
public final class ProgressLines implements Progress {

    private static final long MEGABYTE = 1_000_000;
    private static final int STEPS = 4;

    private final PrintStream log;

    public ProgressLines(PrintStream log) {
        this.log = log;
    }

    @Override
    public Task begin(String name, long total, Unit unit) {
        switch (unit) {
            case BYTES -> log.printf("%s: %d MB%n", name, total / MEGABYTE);
            case DOCUMENTS -> log.printf("%s: %d documents%n", name, total);
            case SENTENCES -> log.printf("%s: %d sentences%n", name, total);
        }
        return new Task() {
            private long shown = 0;

            @Override
            public void reached(long done) {
                long step = total == 0 ? STEPS : STEPS * Math.min(done, total) / total;
                if (step > shown) {
                    shown = step;
                    log.printf("%s: %d%%%n", name, step * 100 / STEPS);
                }
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void say(String line) {
        log.println(line);
    }
}

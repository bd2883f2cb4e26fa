package io.glossa.local.provision;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress for a terminal: a bar that moves. */
public final class ProgressBars implements Progress {

    private static final int WIDTH = 100;
    private static final int REFRESH_MILLIS = 200;
    private static final long MEGABYTE = 1_000_000;

    private final PrintStream terminal;

    public ProgressBars(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public Task begin(String name, long total, Unit unit) {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH));
        switch (unit) {
            case BYTES -> builder.setUnit(" MB", MEGABYTE);
            case DOCUMENTS -> builder.setUnit(" documents", 1);
            case SENTENCES -> builder.setUnit(" sentences", 1);
        }
        ProgressBar bar = builder.build();
        return new Task() {
            @Override
            public void reached(long done) {
                bar.stepTo(Math.min(done, total));
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    @Override
    public void say(String line) {
        terminal.println(line);
    }
}

package io.glossa.local.provision;

import java.util.ArrayList;
import java.util.List;

/** Remembers what was shown. */
final class RecordedProgress implements Progress {

    final List<String> begun = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    long reached = 0;

    @Override
    public Task begin(String name, long total, Unit unit) {
        begun.add(name);
        return new Task() {
            @Override
            public void reached(long done) {
                reached = done;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void say(String line) {
        said.add(line);
    }
}

package io.glossa.local.provision;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/** Keeps two runs from fetching into, or starting from, one home at the same time. */
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until no other run holds the home, and says so when it has to. */
    public static HomeLock take(GlossaHome home, Progress progress) throws IOException {
        FileChannel channel =
                FileChannel.open(home.folder(".").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            progress.say("Another ./glossa is at work in " + home.root() + ": waiting for it");
            channel.lock();
        }
        return new HomeLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

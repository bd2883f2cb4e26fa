package io.glossa.local.provision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Wheels that are used as whole folders. */
final class PackageFolders {

    private final Pip pip;
    private final Progress progress;
    private final Path staging;

    PackageFolders(Pip pip, Progress progress, Path staging) {
        this.pip = pip;
        this.progress = progress;
        this.staging = staging;
    }

    /** Unpacks a wheel into {@code target}, unless all of it is there unchanged. */
    Path unpacked(Wheel wheel, Path target, String shownAs) throws IOException, InterruptedException {
        if (Seal.holds(target, wheel.sha256())) {
            return target;
        }
        if (Files.exists(target)) {
            progress.say(shownAs + ": what is there is damaged or not what is pinned, fetching it again");
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".new");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        try (Progress.Task task = progress.begin(shownAs, wheel.bytes());
                Pip.Fetched fetched = pip.fetch(wheel, staging, task)) {
            WheelArchive.unpack(fetched.wheel(), unfinished);
        }
        Seal.put(unfinished, wheel.sha256());
        AtomicMove.onto(unfinished, target);
        return target;
    }
}

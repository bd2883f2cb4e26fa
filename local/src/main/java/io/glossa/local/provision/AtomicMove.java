package io.glossa.local.provision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts something finished in its place in one step, so that a run which is cut off leaves nothing half made there. */
final class AtomicMove {

    private AtomicMove() {}

    static void onto(Path finished, Path place) throws IOException {
        if (Files.isDirectory(place)) {
            Folders.delete(place);
        }
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

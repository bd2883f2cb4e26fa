package io.glossa.local.faults;

import io.glossa.local.provision.Folders;
import io.glossa.local.stack.Executables;
import io.glossa.local.stack.StackException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file system of its own in memory under a folder, where this user may mount one, so that it can be filled up. Where
 * not, the folder stays as it is.
 */
final class Disk implements AutoCloseable {

    private static final String SIZE = "768m";
    private static final int BLOCK = 1 << 16;
    private static final int SMALL = 512;

    private final Path folder;
    private final boolean small;

    private Disk(Path folder, boolean small) {
        this.folder = folder;
        this.small = small;
    }

    /**
     * Makes the folder anew, without what an earlier run may have left in it or over it.
     *
     * @param small whether it is to be small, if this user may mount one
     */
    static Disk at(Path folder, boolean small) throws IOException, InterruptedException {
        unmount(folder);
        Folders.delete(folder);
        Files.createDirectories(folder);
        return new Disk(
                folder,
                small
                        && Executables.succeeds(
                                "mount", "-t", "tmpfs", "-o", "mode=755,size=" + SIZE, "tmpfs", folder.toString()));
    }

    /** Whether it can be filled up without harm to anything else. */
    boolean canFill() {
        return small;
    }

    /** Leaves no room for anything. */
    void fill() throws IOException {
        if (!small) {
            throw new IllegalStateException("This would fill up the machine's own disk");
        }
        for (int block : new int[] {BLOCK, SMALL}) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("ballast-" + block))) {
                byte[] bytes = new byte[block];
                while (true) {
                    out.write(bytes);
                }
            } catch (IOException full) {
                // As it is meant to be.
            }
        }
    }

    void empty() throws IOException {
        for (int block : new int[] {BLOCK, SMALL}) {
            Files.deleteIfExists(folder.resolve("ballast-" + block));
        }
    }

    /** Takes the folder away with all that is in it. */
    @Override
    public void close() throws IOException {
        try {
            unmount(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted: %s may still be mounted".formatted(folder));
        }
        Folders.delete(folder);
    }

    private static void unmount(Path folder) throws IOException, InterruptedException {
        while (isMounted(folder)) {
            if (!Executables.succeeds("umount", folder.toString())) {
                throw new StackException("%s could not be unmounted".formatted(folder));
            }
        }
    }

    private static boolean isMounted(Path folder) throws IOException {
        Path mounts = Path.of("/proc/mounts");
        return Files.exists(mounts)
                && Files.readAllLines(mounts).stream().anyMatch(line -> line.split(" ")[1].equals(folder.toString()));
    }
}

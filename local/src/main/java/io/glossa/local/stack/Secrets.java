package io.glossa.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secrets of a stack, each made up at its first use and kept in a file that nobody else reads.
 *
 * @param folder that the files are in
 */
public record Secrets(Path folder) {

    private static final int BYTES = 32;
    private static final String SERVICES_TOKEN = "services-token";

    /** The database's password. */
    public String databasePassword() throws IOException {
        return kept("postgres-password", HexFormat.of().formatHex(random()));
    }

    /** The key with every right that the gateway is given by its settings. */
    public String firstKey() throws IOException {
        return kept(
                "first-key",
                "glossa_first_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random()));
    }

    /** What the services ask their callers for. */
    String servicesToken() throws IOException {
        return kept(SERVICES_TOKEN, HexFormat.of().formatHex(random()));
    }

    /** Has the services get another token, for a start of all of them. */
    void renewServicesToken() throws IOException {
        Files.deleteIfExists(folder.resolve(SERVICES_TOKEN));
    }

    private String kept(String name, String made) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, made);
        }
        return Files.readString(file);
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}

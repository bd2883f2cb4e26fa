package io.glossa.local.stack;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who runs PostgreSQL: the user at the keyboard, or {@code nobody} when that is root, as which PostgreSQL refuses to run.
 */
record ServerUser(boolean replacesRoot) {

    private static final String NOBODY = "nobody";

    static ServerUser current() {
        return new ServerUser(new UnixSystem().getUid() == 0);
    }

    /** The command, run as this user. */
    List<String> running(List<String> command) throws IOException, InterruptedException {
        if (!replacesRoot) {
            return command;
        }
        String program = Executables.find("setpriv")
                .orElseThrow(
                        () -> new StackException(
                                "setpriv is missing: as root it is needed to run PostgreSQL as another user (package util-linux)"));
        List<String> prefix =
                List.of(program, "--reuid=" + NOBODY, "--regid=" + groupOfNobody(), "--clear-groups", "--");
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    private static String groupOfNobody() throws IOException, InterruptedException {
        return ShortCommand.run(List.of("id", "-g", NOBODY), Map.of()).strip();
    }

    /** Gives this user a file or an empty folder. */
    void own(Path path) throws IOException {
        if (replacesRoot) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName(NOBODY));
        }
    }

    /** Whether this user can go into a folder, or could if it were made. */
    boolean reaches(Path folder) throws IOException {
        if (!replacesRoot) {
            return true;
        }
        for (@Nullable Path step = folder.toAbsolutePath(); step != null; step = step.getParent()) {
            if (Files.exists(step)
                    && !Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}

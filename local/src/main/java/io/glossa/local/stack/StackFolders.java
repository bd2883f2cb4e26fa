package io.glossa.local.stack;

import io.glossa.local.provision.GlossaHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Where a stack finds and keeps its files.
 *
 * @param home of what was fetched, shared by all stacks
 * @param data of this stack: its state, logs, database and secrets
 * @param project the folder of the source tree, whose modules hold the services' jars
 */
public record StackFolders(GlossaHome home, Path data, Path project) {

    /** The stack that {@code ./glossa} runs for its user. */
    public static StackFolders standard(GlossaHome home, Path project) throws IOException {
        return new StackFolders(home, home.folder("stack"), project);
    }

    /** Where PostgreSQL is unpacked to, if its user can reach it there. */
    public Path artefacts() {
        return home.root();
    }

    Path layouts() throws IOException {
        return home.folder("services");
    }

    /** Where PostgreSQL keeps its data, and nothing else is. */
    public Path database() throws IOException {
        return PostgresServer.reachable(data).resolve("postgres-data");
    }

    Path state() {
        return data.resolve("running.json");
    }

    /** What the stack's parts and its user know, and nobody else. */
    public Secrets secrets() {
        return new Secrets(data);
    }

    public Path logs() {
        return data.resolve("logs");
    }

    /** What a component prints. */
    public Path log(Component component) {
        return logs().resolve(component.label() + ".log");
    }

    /** The executable jar that a service's module built. */
    Path jar(Component service) throws IOException {
        Path target = project.resolve(service.label()).resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, service.label() + "-*.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            }
        }
        throw new NoSuchFileException(target + "/" + service.label() + "-*.jar", null, "not built");
    }
}

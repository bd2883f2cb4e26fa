package io.glossa.deployment.image;

import java.util.Arrays;
import java.util.List;

/** A processor that images are built for, by the names that Docker and the libraries have for it. */
enum Architecture {
    AMD64("amd64", "ai/onnxruntime/native/linux-x64/", "native/lib/linux-x86_64/cpu/", "com/sun/jna/linux-x86-64/"),
    ARM64(
            "arm64",
            "ai/onnxruntime/native/linux-aarch64/",
            "native/lib/linux-aarch64/cpu/",
            "com/sun/jna/linux-aarch64/");

    private final String docker;
    private final List<String> folders;

    Architecture(String docker, String... folders) {
        this.docker = docker;
        this.folders = List.of(folders);
    }

    /** @throws IllegalArgumentException for one that no image is built for */
    static Architecture of(String docker) {
        return Arrays.stream(values())
                .filter(architecture -> architecture.docker.equals(docker))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No image is built for the architecture '%s', only for amd64 and arm64".formatted(docker)));
    }

    /** Whether an entry of a jar is a native library of this processor under Linux. */
    boolean owns(String entry) {
        return folders.stream().anyMatch(entry::startsWith);
    }
}

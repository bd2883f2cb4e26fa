package io.glossa.local.provision;

import java.util.Locale;

/** The operating system and processor that this runs on, as {@code wheels.txt} spells them: {@code linux-x86_64}. */
record Platform(String name) {

    static final String ANY = "any";

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String operatingSystem, String architecture) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        String processor = architecture.toLowerCase(Locale.ROOT);
        return new Platform((system.startsWith("mac") ? "macos" : system.replace(' ', '-'))
                + "-"
                + switch (processor) {
                    case "amd64", "x64" -> "x86_64";
                    case "arm64" -> "aarch64";
                    default -> processor;
                });
    }

    boolean runs(String wheelPlatform) {
        return wheelPlatform.equals(ANY) || wheelPlatform.equals(name);
    }
}

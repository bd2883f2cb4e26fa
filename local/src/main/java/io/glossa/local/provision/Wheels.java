package io.glossa.local.provision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The wheels that are pinned in {@code wheels.txt}, in its order. */
record Wheels(List<Wheel> all) {

    Wheels {
        all = List.copyOf(all);
    }

    static Wheels pinned() {
        try (InputStream in = Wheels.class.getResourceAsStream("wheels.txt")) {
            if (in == null) {
                throw new IllegalStateException("wheels.txt is not on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Wheels parse(String table) {
        return new Wheels(table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Wheels::wheel)
                .toList());
    }

    private static Wheel wheel(String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != 5 && fields.length != 8) {
            throw new IllegalArgumentException("Not a pinned wheel: " + line);
        }
        Wheel.Member member =
                fields.length == 8 ? new Wheel.Member(fields[5], fields[6], Long.parseLong(fields[7])) : null;
        return new Wheel(fields[0], fields[1], fields[2], fields[3], Long.parseLong(fields[4]), member);
    }

    /** @throws ProvisioningException if no wheel of that name is pinned for the platform */
    Wheel get(String name, Platform platform) {
        return all.stream()
                .filter(wheel -> wheel.name().equals(name) && platform.runs(wheel.platform()))
                .findFirst()
                .orElseThrow(() -> new ProvisioningException(
                        "No %s is pinned for %s: point Glossa at an installed one instead (see the README)"
                                .formatted(name, platform.name())));
    }

    /** The wheels whose names begin so, in their order. */
    List<Wheel> startingWith(String prefix) {
        return all.stream().filter(wheel -> wheel.name().startsWith(prefix)).toList();
    }
}

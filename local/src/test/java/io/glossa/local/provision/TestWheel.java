package io.glossa.local.provision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes real little wheels in a folder that pip can look into. */
final class TestWheel {

    private static final int RUNNABLE = 0100755;
    private static final int PLAIN = 0100644;

    private TestWheel() {}

    /** Makes a wheel with one file, {@code data.bin}, and says what has to be pinned. */
    static Wheel publish(Path index, String name, byte[] content) throws IOException {
        Path file = write(index, name, Map.of("data.bin", content));
        return pin(name, file, new Wheel.Member("data.bin", digest(index, content), content.length));
    }

    /** Makes a wheel that is wanted as a whole; what lies below {@code bin/} can be run. */
    static Wheel publish(Path index, String name, Map<String, byte[]> files) throws IOException {
        return pin(name, write(index, name, files), null);
    }

    private static Wheel pin(String name, Path file, Wheel.Member member) throws IOException {
        return new Wheel(name, "1.0", Platform.ANY, Checksum.of(file), Files.size(file), member);
    }

    private static String digest(Path index, byte[] content) throws IOException {
        Path copy = Files.write(index.resolve("content"), content);
        String digest = Checksum.of(copy);
        Files.delete(copy);
        return digest;
    }

    private static Path write(Path index, String name, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(index);
        Path file = index.resolve(name.replace('-', '_') + "-1.0-py3-none-any.whl");
        String info = name.replace('-', '_') + "-1.0.dist-info/";
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                add(zip, entry.getKey(), entry.getValue());
            }
            add(zip, info + "METADATA", bytes("Metadata-Version: 2.1\nName: %s\nVersion: 1.0\n".formatted(name)));
            add(zip, info + "WHEEL", bytes("Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"));
            add(zip, info + "RECORD", bytes(""));
        }
        return file;
    }

    private static void add(ZipArchiveOutputStream zip, String name, byte[] content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(name.startsWith("bin/") ? RUNNABLE : PLAIN);
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** pip as it is here, looking only into that folder. */
    static Pip pip(Path index) {
        return new Pip(
                System.getenv().getOrDefault("GLOSSA_PYTHON", "python3"),
                List.of("--no-index", "--find-links=" + index));
    }
}

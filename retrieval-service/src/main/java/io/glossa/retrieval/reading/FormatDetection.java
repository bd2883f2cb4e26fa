package io.glossa.retrieval.reading;

import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells a file's format by its first bytes, and by its name where these leave it open. */
final class FormatDetection {

    /** What Office programs wrap an encrypted document in, and what they wrote before 2007. */
    private static final MediaType COMPOUND_FILE = MediaType.application("x-tika-msoffice");

    private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

    FileFormat format(Path file, String name) throws IOException {
        MediaType type = detect(file, name);
        return FileFormat.of(type).orElseThrow(() -> refusal(file, type));
    }

    private static MediaType detect(Path file, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes().detect(in, metadata);
        }
    }

    private static RetrievalException refusal(Path file, MediaType type) {
        return isEncrypted(file)
                ? TikaParsers.encrypted()
                : new RetrievalException(
                        ProblemType.UNSUPPORTED_FORMAT,
                        "Text, Markdown, HTML, PDF and DOCX are read; this is %s.".formatted(type));
    }

    private static boolean isEncrypted(Path file) {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            return compound.getRoot().hasEntry(ENCRYPTED_PACKAGE);
        } catch (IOException | RuntimeException notCompound) {
            return false;
        }
    }
}

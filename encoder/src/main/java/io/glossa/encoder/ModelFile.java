package io.glossa.encoder;

import io.glossa.encoder.EncoderUnusableException.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.springframework.ai.transformers.ResourceCacheService;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** A model artefact as a local file: read in place, unpacked from the class path, or fetched once into a cache. */
record ModelFile(Path path) {

    private static final Set<String> REMOTE = Set.of("http", "https");
    private static final int BUFFER = 1 << 18;

    static ModelFile locate(Part part, URI address) {
        String what = part == Part.MODEL ? "model" : "tokenizer";
        try {
            Resource resource = resource(address);
            Path path = resource.isFile() ? resource.getFilePath() : unpack(resource);
            if (!Files.isReadable(path)) {
                throw new NoSuchFileException(path.toString());
            }
            return new ModelFile(path);
        } catch (IOException | RuntimeException e) {
            throw new EncoderUnusableException(part, "The encoder's %s cannot be read: %s".formatted(what, address), e);
        }
    }

    private static Resource resource(URI address) {
        boolean remote = REMOTE.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
        return remote
                ? new ResourceCacheService().getCachedResource(address.toString())
                : new DefaultResourceLoader().getResource(address.toString());
    }

    private static Path unpack(Resource resource) throws IOException {
        Path target = Files.createTempFile("glossa-encoder", null);
        target.toFile().deleteOnExit();
        try (InputStream in = resource.getInputStream()) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    /** Reads the whole file: a second for a hundred megabytes where the JVM has no fast SHA-256. */
    String sha256() {
        MessageDigest digest = newSha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // The digest stream takes note of what passes.
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The encoder's file cannot be read again: " + path, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

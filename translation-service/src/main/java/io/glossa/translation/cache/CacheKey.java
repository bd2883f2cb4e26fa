package io.glossa.translation.cache;

import io.glossa.translation.provider.Job;
import io.glossa.translation.provider.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a translation depends on.
 *
 * @param textHash SHA-256 of the text in UTF-8, in hexadecimal digits
 * @param provider its name and edition
 * @param version of the glossary and of what else was demanded
 */
record CacheKey(String textHash, String source, String target, String provider, String version) {

    static CacheKey of(Job job, Provider provider) {
        String edition = provider.edition();
        return new CacheKey(
                hash(job.text()),
                job.source().value(),
                job.target().value(),
                edition.isEmpty() ? provider.name() : "%s/%s".formatted(provider.name(), edition),
                job.demands().version());
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(textHash);
    }

    static byte[] hashBytes(String text) {
        return HexFormat.of().parseHex(hash(text));
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

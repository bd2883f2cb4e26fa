package io.glossa.translation.protection;

import io.glossa.wire.translation.TranslationRequest.Term;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a request demands of all its translations.
 *
 * @param entities whether entities are marked for the translator and repaired
 * @param protectedTerms that stay as they are
 * @param glossary how other terms are translated
 */
public record Requirements(boolean entities, List<String> protectedTerms, List<Term> glossary) {

    public static final Requirements NONE = new Requirements(false, List.of(), List.of());
    private static final int VERSION_BYTES = 8;

    public Requirements {
        protectedTerms = List.copyOf(protectedTerms);
        glossary = List.copyOf(glossary);
    }

    /** Whether there are terms. */
    public boolean hasTerms() {
        return !protectedTerms.isEmpty() || !glossary.isEmpty();
    }

    /** A hash of the terms, the same for the same terms in any order; empty without any. */
    public String version() {
        if (!hasTerms()) {
            return "";
        }
        MessageDigest digest = sha256();
        glossary.stream()
                .map(term -> "g\0%s\0%s\0".formatted(term.source(), term.target()))
                .sorted()
                .forEach(term -> digest.update(term.getBytes(StandardCharsets.UTF_8)));
        protectedTerms.stream()
                .map("p\0%s\0"::formatted)
                .sorted()
                .forEach(term -> digest.update(term.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

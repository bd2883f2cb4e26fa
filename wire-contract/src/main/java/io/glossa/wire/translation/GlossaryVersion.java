package io.glossa.wire.translation;

import io.glossa.wire.translation.TranslationRequest.Term;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Tells terms from other terms: translations under different ones differ. */
public final class GlossaryVersion {

    private static final int BYTES = 8;

    private GlossaryVersion() {}

    /** Of terms alone. */
    public static String of(Collection<Term> glossary) {
        return of(glossary, List.of());
    }

    /**
     * A hash, the same for the same terms in any order.
     *
     * @param protectedTerms that stay as they are
     */
    public static String of(Collection<Term> glossary, Collection<String> protectedTerms) {
        MessageDigest digest = sha256();
        glossary.stream()
                .map(term -> "g\0%s\0%s\0".formatted(term.source(), term.target()))
                .sorted()
                .forEach(term -> digest.update(term.getBytes(StandardCharsets.UTF_8)));
        protectedTerms.stream()
                .map("p\0%s\0"::formatted)
                .sorted()
                .forEach(term -> digest.update(term.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

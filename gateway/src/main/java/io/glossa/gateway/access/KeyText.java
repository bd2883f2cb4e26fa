package io.glossa.gateway.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder sends it: {@code glossa_<id>_<secret>}, the secret being 32 random bytes in base64url.
 *
 * @param id by which it is found
 * @param hash SHA-256 of the whole text
 */
record KeyText(String id, byte[] hash) {

    static final String PREFIX = "glossa_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "([a-z0-9]{1,32})_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    /** A new key's text, which is kept nowhere. */
    static String random() {
        return PREFIX
                + HexFormat.of().formatHex(bytes(ID_BYTES))
                + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
    }

    /** Empty for what has not the form of a key. */
    static Optional<KeyText> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), sha256(text))) : Optional.empty();
    }

    /** Compares in a time that does not depend on where the two differ. */
    boolean hasHash(byte[] stored) {
        return MessageDigest.isEqual(hash, stored);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

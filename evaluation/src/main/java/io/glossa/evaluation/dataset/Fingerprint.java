package io.glossa.evaluation.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Names a set of texts, so that a collection holds exactly what its name says and is filled once. */
public final class Fingerprint {

    private static final int BYTES = 6;

    private Fingerprint() {}

    /** Of all that is stored and asked of a corpus. */
    public static String of(Corpus corpus) {
        return of(Stream.concat(
                corpus.paragraphs().stream().flatMap(paragraph -> Stream.of(paragraph.document(), paragraph.text())),
                corpus.questions().stream().flatMap(question -> Stream.of(question.id(), question.text()))));
    }

    /** Twelve hexadecimal digits, equal for equal texts in equal order. */
    public static String of(Stream<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.glossa.retrieval.reading;

import com.ibm.icu.text.CharsetDetector;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells the encoding of a text: its byte order mark, else UTF-8 if it is that, else ICU's best guess under which every
 * byte is valid. A text of two encodings is refused, for no guess would read all of it right.
 */
final class TextDecoder {

    /**
     * Of the places that are not ASCII, the share of valid UTF-8 from which on a text that is not all UTF-8 is taken for
     * a mixture. Texts in the encodings of Europe have nearly none by chance, in those of East Asia a tenth.
     */
    private static final double MIXED = 0.25;

    private static final int SAMPLE = 8000;

    private TextDecoder() {}

    /** A text and the encoding that it was in. */
    record Decoded(String text, Charset charset) {}

    /** @throws RetrievalException {@link ProblemType#INVALID_TEXT} if no single encoding fits */
    static Decoded decode(byte[] bytes) {
        Optional<Mark> mark = Mark.of(bytes);
        if (mark.isPresent()) {
            Mark found = mark.get();
            return strictly(bytes, found.length(), found.charset())
                    .orElseThrow(() -> refusal("The file begins as %s, but is not valid %s throughout."
                            .formatted(found.charset().name(), found.charset().name())));
        }
        Optional<Decoded> utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent() && utf8.get().text().indexOf(0) < 0) {
            return utf8.get();
        }
        if (utf8.isEmpty()) {
            requireOneEncoding(bytes);
        }
        return detect(bytes).orElseThrow(() -> refusal("The file is not a text in any known encoding."));
    }

    private static void requireOneEncoding(byte[] bytes) {
        Utf8Census census = Utf8Census.of(bytes);
        if (census.shareOfValid() >= MIXED) {
            throw refusal("The file mixes encodings: it has UTF-8, but %d bytes are not, the first at %d."
                    .formatted(census.invalid(), census.firstInvalid()));
        }
    }

    /** A text has no NUL, which every second byte of UTF-16 is when it is taken for another encoding. */
    private static Optional<Decoded> detect(byte[] bytes) {
        return Arrays.stream(new CharsetDetector().setText(sample(bytes)).detectAll())
                .flatMap(match -> charset(match.getName()).stream())
                .flatMap(charset -> strictly(bytes, 0, charset).stream())
                .filter(decoded -> decoded.text().indexOf(0) < 0)
                .findFirst();
    }

    /** Where the bytes say something of their encoding: ICU looks at the first few thousand only. */
    private static byte[] sample(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && bytes[start] > 0) {
            start++;
        }
        // From an even place, for the two bytes of UTF-16.
        int begin = start == bytes.length ? 0 : Math.max(0, start - SAMPLE / 8) & ~1;
        return Arrays.copyOfRange(bytes, begin, Math.min(bytes.length, begin + SAMPLE));
    }

    static Optional<Decoded> strictly(byte[] bytes, Charset charset) {
        return strictly(bytes, 0, charset);
    }

    private static Optional<Decoded> strictly(byte[] bytes, int start, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
            return Optional.of(new Decoded(text.toString(), charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static RetrievalException refusal(String detail) {
        return new RetrievalException(ProblemType.INVALID_TEXT, detail);
    }

    /** A byte order mark. */
    private record Mark(Charset charset, int length) {

        static Optional<Mark> of(byte[] bytes) {
            if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
            }
            if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
                return Optional.of(new Mark(StandardCharsets.UTF_32LE, 4));
            }
            if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
                return Optional.of(new Mark(StandardCharsets.UTF_32BE, 4));
            }
            if (begins(bytes, 0xFF, 0xFE)) {
                return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
            }
            return begins(bytes, 0xFE, 0xFF) ? Optional.of(new Mark(StandardCharsets.UTF_16BE, 2)) : Optional.empty();
        }

        private static boolean begins(byte[] bytes, int... mark) {
            if (bytes.length < mark.length) {
                return false;
            }
            for (int i = 0; i < mark.length; i++) {
                if ((bytes[i] & 0xFF) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * How much of what is not ASCII is valid UTF-8.
     *
     * @param valid characters
     * @param invalid bytes
     */
    private record Utf8Census(int valid, int invalid, int firstInvalid) {

        static Utf8Census of(byte[] bytes) {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(8192);
            int valid = 0;
            int invalid = 0;
            int firstInvalid = -1;
            while (true) {
                CoderResult result = decoder.decode(in, out, true);
                out.flip();
                valid += (int) out.chars()
                        .filter(unit -> unit > 0x7F && !Character.isLowSurrogate((char) unit))
                        .count();
                out.clear();
                if (result.isUnderflow()) {
                    return new Utf8Census(valid, invalid, firstInvalid);
                }
                if (result.isError()) {
                    firstInvalid = firstInvalid < 0 ? in.position() : firstInvalid;
                    invalid += result.length();
                    in.position(in.position() + result.length());
                    decoder.reset();
                }
            }
        }

        double shareOfValid() {
            return valid + invalid == 0 ? 0 : (double) valid / (valid + invalid);
        }
    }
}

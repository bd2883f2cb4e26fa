package io.glossa.retrieval.lexical;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Transliterator;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The character 4-grams of a text's words, written in Latin letters, so that {@code Moscow}, {@code Moskva} and
 * {@code Москва} share some. Numbers in any digits also count as a whole, twice. Grams are kept as 32-bit hashes, with
 * repetitions, in ascending order.
 */
public final class CharacterGrams {

    private static final int LENGTH = 4;

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private CharacterGrams() {}

    /** The text's grams; none for a text without letters and digits. */
    public static int[] of(String text) {
        String latin = TO_LATIN.transliterate(asciiDigits(text)).toLowerCase(Locale.ROOT);
        int[] grams = new int[2 * latin.length() + 2];
        int size = 0;
        int start = 0;
        while (start < latin.length()) {
            int end = start;
            boolean digits = true;
            while (end < latin.length() && isWordCharacter(latin.charAt(end))) {
                digits &= latin.charAt(end) <= '9';
                end++;
            }
            if (end > start) {
                String word = "#" + latin.substring(start, end) + "#";
                if (digits) {
                    grams = grow(grams, size + 2);
                    grams[size++] = word.hashCode();
                    grams[size++] = word.hashCode();
                }
                for (int i = 0; i + LENGTH <= word.length(); i++) {
                    grams = grow(grams, size + 1);
                    grams[size++] = word.substring(i, i + LENGTH).hashCode();
                }
            }
            start = end + 1;
        }
        int[] sorted = Arrays.copyOf(grams, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The bytes that {@link #unpack} reads. */
    public static byte[] pack(int[] grams) {
        ByteBuffer bytes = ByteBuffer.allocate(grams.length * Integer.BYTES);
        bytes.asIntBuffer().put(grams);
        return bytes.array();
    }

    public static int[] unpack(byte[] packed) {
        int[] grams = new int[packed.length / Integer.BYTES];
        ByteBuffer.wrap(packed).asIntBuffer().get(grams);
        return grams;
    }

    private static boolean isWordCharacter(char character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
    }

    private static int[] grow(int[] grams, int size) {
        return size <= grams.length ? grams : Arrays.copyOf(grams, size * 2);
    }

    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int digit = UCharacter.getType(point) == Character.DECIMAL_DIGIT_NUMBER ? UCharacter.digit(point) : -1;
            if (digit >= 0) {
                ascii.append((char) ('0' + digit));
            } else {
                ascii.appendCodePoint(point);
            }
        });
        return ascii.toString();
    }
}

package io.glossa.encoder.unigram;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * SentencePiece's normalisation rules: a double-array trie (Darts-clone's units) over the UTF-8 of what is replaced, whose
 * values are positions in the replacements.
 */
final class PrecompiledCharsmap {

    private static final int LEAF = 1 << 8;
    private static final int LABEL = 1 << 31 | 0xFF;
    private static final int VALUE = ~(1 << 31);

    private final int[] units;
    private final byte[] replacements;

    private PrecompiledCharsmap(int[] units, byte[] replacements) {
        this.units = units;
        this.replacements = replacements;
    }

    static PrecompiledCharsmap of(byte[] blob) {
        ByteBuffer in = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        int[] units = new int[in.getInt() / Integer.BYTES];
        in.asIntBuffer().get(units);
        in.position(in.position() + units.length * Integer.BYTES);
        byte[] replacements = new byte[in.remaining()];
        in.get(replacements);
        return new PrecompiledCharsmap(units, replacements);
    }

    /**
     * What replaces {@code text}; null if nothing does. The rule of the shortest beginning is taken for the whole, as the
     * library that the models were trained with does.
     */
    @Nullable
    String replacement(byte[] text) {
        int node = offset(units[0]);
        for (byte each : text) {
            int label = each & 0xFF;
            node ^= label;
            if (label == 0 || node >= units.length || (units[node] & LABEL) != label) {
                return null;
            }
            boolean leaf = (units[node] & LEAF) != 0;
            node ^= offset(units[node]);
            if (leaf) {
                return at(units[node] & VALUE);
            }
        }
        return null;
    }

    private String at(int position) {
        int end = position;
        while (end < replacements.length && replacements[end] != 0) {
            end++;
        }
        return new String(replacements, position, end - position, StandardCharsets.UTF_8);
    }

    private static int offset(int unit) {
        return unit >>> 10 << ((unit & 1 << 9) >>> 6);
    }
}

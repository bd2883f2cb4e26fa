package io.glossa.encoder;

import io.glossa.wire.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vocabulary and the way in which it cuts a text. Thread-safe. */
interface TokenizerModel extends AutoCloseable {

    /** Special tokens that the encoder has to see before those of a text. */
    long[] prefix();

    /** Special tokens that the encoder has to see after those of a text. */
    long[] suffix();

    /** @param text without lone surrogates */
    Tokens tokenize(String text);

    @Override
    default void close() {}

    /** Tokens of a text without the special ones around it. Where they stand is found out when it is asked for. */
    interface Tokens {

        long[] ids();

        /** What each covers, in UTF-16 code units, with space before a word; null for one that covers nothing. */
        List<@Nullable TextSpan> spans();

        /**
         * How much each says: the negative logarithm of its probability. The same for all where the vocabulary does not know
         * probabilities.
         */
        double[] surprisals();

        /** How many of them stand for what the vocabulary lacks. */
        int unknown();
    }
}

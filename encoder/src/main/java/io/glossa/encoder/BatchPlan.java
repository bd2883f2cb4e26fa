package io.glossa.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Splits texts into batches of nearly equal length: sorted by length, bounded by padded size, and closed when padding
 * would exceed a small share. Padding costs as much as text does; a run of its own costs about as much as
 * {@link #TOKENS_WORTH_A_RUN} tokens.
 */
record BatchPlan(int maximumPaddedTokens) {

    static final int TOKENS_WORTH_A_RUN = 48;
    private static final double PADDING_SHARE = 0.08;

    <T> List<List<T>> batches(List<T> items, ToIntFunction<T> length) {
        List<T> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingInt(length));
        List<List<T>> batches = new ArrayList<>();
        List<T> batch = new ArrayList<>();
        int tokens = 0;
        for (T item : sorted) {
            int longest = length.applyAsInt(item);
            int padded = longest * (batch.size() + 1);
            int padding = padded - tokens - longest;
            boolean tooMuchPadding = padding > TOKENS_WORTH_A_RUN && padding > PADDING_SHARE * padded;
            if (!batch.isEmpty() && (padded > maximumPaddedTokens || tooMuchPadding)) {
                batches.add(batch);
                batch = new ArrayList<>();
                tokens = 0;
            }
            batch.add(item);
            tokens += longest;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}

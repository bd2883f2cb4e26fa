package io.glossa.encoder.unigram;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a text into the pieces whose log probabilities have the greatest sum (Kudo 2018, "Subword Regularization"; the path
 * is found as in SentencePiece's {@code EncodeOptimized}), after SentencePiece's normalisation. Its ids are those of
 * Hugging Face's {@code tokenizers} for the same file. Thread-safe.
 */
public final class UnigramTokenizer {

    /** Stands for a space, and before the first word of a text. */
    private static final char SPACE = '▁';

    /** How much worse an unknown character is than the worst piece. */
    private static final double UNKNOWN_PENALTY = 10;

    private final PieceTrie pieces;
    private final double[] scores;
    private final int unknown;
    private final double unknownScore;
    private final Normalizer normalizer;
    private final Map<String, Integer> added;
    private final Pattern addedPattern;
    private final long[] prefix;
    private final long[] suffix;

    private UnigramTokenizer(TokenizerFile file) {
        this.pieces = PieceTrie.of(file.pieces());
        this.scores = file.scores();
        this.unknown = file.unknown();
        this.unknownScore = Arrays.stream(scores).min().orElse(0) - UNKNOWN_PENALTY;
        this.normalizer = new Normalizer(PrecompiledCharsmap.of(file.charsmap()));
        this.added = file.added();
        this.addedPattern =
                Pattern.compile(added.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        this.prefix = file.prefix();
        this.suffix = file.suffix();
    }

    /**
     * @return empty if the file describes a tokeniser of another kind, or a unigram one with other steps than
     *     XLM-RoBERTa's: a precompiled normaliser, spaces brought together, words marked by a space before them
     */
    public static Optional<UnigramTokenizer> read(Path tokenizerJson) throws IOException {
        return TokenizerFile.read(tokenizerJson).map(UnigramTokenizer::new);
    }

    /** Ids that the model has to see before those of a text. */
    public long[] prefix() {
        return prefix.clone();
    }

    /** Ids that the model has to see after those of a text. */
    public long[] suffix() {
        return suffix.clone();
    }

    public boolean isUnknown(long id) {
        return id == unknown;
    }

    /** The negative logarithm of the piece's probability: how much a text says by having it. */
    public double surprisal(long id) {
        // Special tokens have a probability of their own that says nothing, of 1.
        return id >= 0 && id < scores.length ? Math.max(0, -scores[(int) id]) : 0;
    }

    /** @param text without lone surrogates */
    public Tokens tokenize(String text) {
        TokenSink sink = new TokenSink(text.length() / 3 + 4);
        int start = 0;
        // A special token that somebody wrote is one token, as in the library.
        Matcher written = addedPattern.matcher(text);
        while (!added.isEmpty() && written.find()) {
            tokenize(text, start, written.start(), sink);
            sink.add(added.getOrDefault(written.group(), unknown), written.start(), written.end());
            start = written.end();
        }
        tokenize(text, start, text.length(), sink);
        return sink.tokens();
    }

    private void tokenize(String text, int start, int end, TokenSink sink) {
        NormalizedText normalized = normalizer.normalize(text, start, end);
        if (normalized.isEmpty()) {
            return;
        }
        NormalizedText marked = normalized.withWordsMarked(SPACE);
        int word = 0;
        for (int at = 1; at <= marked.length(); at++) {
            if (at == marked.length() || marked.charAt(at) == SPACE) {
                segment(marked, word, at, sink);
                word = at;
            }
        }
    }

    private void segment(NormalizedText text, int start, int end, TokenSink sink) {
        int length = end - start;
        double[] best = new double[length + 1];
        int[] from = new int[length + 1];
        int[] piece = new int[length + 1];
        Arrays.fill(from, -1);
        from[0] = 0;
        for (int at = 0; at < length; ) {
            int character = Character.charCount(text.codePointAt(start + at));
            boolean known = false;
            int node = PieceTrie.ROOT;
            for (int next = at; next < length; ) {
                node = pieces.child(node, text.charAt(start + next));
                if (node == PieceTrie.NONE) {
                    break;
                }
                next++;
                int id = pieces.piece(node);
                if (id != PieceTrie.NONE) {
                    relax(best, from, piece, at, next, best[at] + scores[id], id);
                    known |= next - at == character;
                }
            }
            if (!known) {
                relax(best, from, piece, at, at + character, best[at] + unknownScore, unknown);
            }
            at += character;
        }
        emit(text, start, from, piece, length, sink);
    }

    private static void relax(double[] best, int[] from, int[] piece, int start, int end, double score, int id) {
        if (from[end] < 0 || score > best[end]) {
            best[end] = score;
            from[end] = start;
            piece[end] = id;
        }
    }

    /** The path in the text's order; unknown characters beside each other are one token. */
    private void emit(NormalizedText text, int offset, int[] from, int[] piece, int length, TokenSink sink) {
        int[] ends = new int[length];
        int count = 0;
        for (int end = length; end > 0; end = from[end]) {
            boolean joins = count > 0 && piece[end] == unknown && piece[ends[count - 1]] == unknown;
            if (!joins) {
                ends[count++] = end;
            }
        }
        int start = 0;
        for (int i = count - 1; i >= 0; i--) {
            int end = ends[i];
            sink.add(piece[end], text.originStart(offset + start), text.originEnd(offset + end - 1));
            start = end;
        }
    }

    /**
     * Tokens in the text's order, without the ids before and after it.
     *
     * @param ids one a token
     * @param starts where each token's characters start in the text, in UTF-16 code units; a space before a word is the
     *     word's
     * @param ends where they end
     */
    public record Tokens(long[] ids, int[] starts, int[] ends) {

        public int count() {
            return ids.length;
        }
    }

    private static final class TokenSink {

        private long[] ids;
        private int[] starts;
        private int[] ends;
        private int count;

        TokenSink(int expected) {
            ids = new long[expected];
            starts = new int[expected];
            ends = new int[expected];
        }

        void add(long id, int start, int end) {
            if (count == ids.length) {
                int capacity = count * 2;
                ids = Arrays.copyOf(ids, capacity);
                starts = Arrays.copyOf(starts, capacity);
                ends = Arrays.copyOf(ends, capacity);
            }
            ids[count] = id;
            starts[count] = start;
            ends[count] = end;
            count++;
        }

        Tokens tokens() {
            return new Tokens(Arrays.copyOf(ids, count), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
        }
    }
}

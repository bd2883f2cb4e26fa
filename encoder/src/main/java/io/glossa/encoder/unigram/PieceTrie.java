package io.glossa.encoder.unigram;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pieces of a vocabulary by their UTF-16 code units, in three arrays: a quarter of a million pieces take 6 MB, which as
 * a map in each node take 250. The children of a node stand side by side in the order of their units.
 */
final class PieceTrie {

    static final int ROOT = 0;
    static final int NONE = -1;

    private final char[] units;
    private final int[] firstChild;
    private final int[] pieces;

    private PieceTrie(char[] units, int[] firstChild, int[] pieces) {
        this.units = units;
        this.firstChild = firstChild;
        this.pieces = pieces;
    }

    /** Of two equal pieces the later one counts. */
    static PieceTrie of(List<String> pieces) {
        int[] order = IntStream.range(0, pieces.size())
                .boxed()
                .sorted(Comparator.comparing(pieces::get))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Builder(pieces, order).build();
    }

    /** The node after {@code unit}, or {@link #NONE}. */
    int child(int node, char unit) {
        int found = Arrays.binarySearch(units, firstChild[node], firstChild[node + 1], unit);
        return found < 0 ? NONE : found;
    }

    /** The piece that ends at this node, or {@link #NONE}. */
    int piece(int node) {
        return pieces[node];
    }

    /** Numbers the nodes level by level, each with the range of the sorted pieces that pass through it. */
    private static final class Builder {

        private final List<String> pieces;
        private final int[] order;
        private char[] units = new char[1024];
        private int[] firstChild = new int[1024];
        private int[] ends = new int[1024];
        private int[] from = new int[1024];
        private int[] to = new int[1024];
        private int nodes;

        Builder(List<String> pieces, int[] order) {
            this.pieces = pieces;
            this.order = order;
        }

        PieceTrie build() {
            add('\0', 0, order.length);
            int depth = 0;
            int level = 0;
            while (level < nodes) {
                int nextLevel = nodes;
                for (int node = level; node < nextLevel; node++) {
                    expand(node, depth);
                }
                level = nextLevel;
                depth++;
            }
            firstChild = Arrays.copyOf(firstChild, nodes + 1);
            firstChild[nodes] = nodes;
            return new PieceTrie(Arrays.copyOf(units, nodes), firstChild, Arrays.copyOf(ends, nodes));
        }

        private void expand(int node, int depth) {
            firstChild[node] = nodes;
            int at = from[node];
            while (at < to[node] && piece(at).length() == depth) {
                ends[node] = order[at];
                at++;
            }
            while (at < to[node]) {
                char unit = piece(at).charAt(depth);
                int end = at + 1;
                while (end < to[node] && piece(end).charAt(depth) == unit) {
                    end++;
                }
                add(unit, at, end);
                at = end;
            }
        }

        private String piece(int index) {
            return pieces.get(order[index]);
        }

        private void add(char unit, int start, int end) {
            if (nodes == units.length) {
                int capacity = nodes * 2;
                units = Arrays.copyOf(units, capacity);
                firstChild = Arrays.copyOf(firstChild, capacity);
                ends = Arrays.copyOf(ends, capacity);
                from = Arrays.copyOf(from, capacity);
                to = Arrays.copyOf(to, capacity);
            }
            units[nodes] = unit;
            ends[nodes] = NONE;
            from[nodes] = start;
            to[nodes] = end;
            nodes++;
        }
    }
}

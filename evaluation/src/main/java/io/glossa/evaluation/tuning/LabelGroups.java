package io.glossa.evaluation.tuning;

import io.glossa.evaluation.dataset.Label;
import io.glossa.evaluation.dataset.Label.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which labels are held out together, so that none is judged by weights that were fitted to its like: those that share a
 * document or ask the same. Where that leaves too few groups, as with the questions about one book, those that ask the same.
 *
 * @param of each label's group, from 0
 * @param count how many groups there are
 * @param by what the labels of a group share
 */
record LabelGroups(int[] of, int count, String by) {

    /** With fewer it would hardly be beyond chance if all of them got better. */
    static final int FEWEST = 8;

    static LabelGroups of(List<Label> labels) {
        LabelGroups byDocument = grouped(
                labels,
                label -> Stream.concat(
                        Stream.of(asked(label)), label.evidence().stream().map(LabelGroups::document)),
                "document");
        return byDocument.count >= FEWEST ? byDocument : grouped(labels, label -> Stream.of(asked(label)), "question");
    }

    private static String asked(Label label) {
        return "question " + label.question().strip();
    }

    private static String document(Piece piece) {
        return "document " + piece.document();
    }

    private interface Shared {
        Stream<String> of(Label label);
    }

    /** Groups are joined as long as labels share something. */
    private static LabelGroups grouped(List<Label> labels, Shared shared, String by) {
        int[] parent = new int[labels.size()];
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            int label = i;
            parent[label] = label;
            shared.of(labels.get(label)).forEach(key -> {
                Integer other = first.putIfAbsent(key, label);
                if (other != null) {
                    parent[root(parent, label)] = root(parent, other);
                }
            });
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] groups = new int[parent.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = numbers.computeIfAbsent(root(parent, i), root -> numbers.size());
        }
        return new LabelGroups(groups, numbers.size(), by);
    }

    private static int root(int[] parent, int label) {
        int root = label;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }
}

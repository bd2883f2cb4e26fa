package io.glossa.evaluation.translation;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the labels of one pair came through, one way.
 *
 * @param pair as {@code en-de}
 * @param providers who made what they were projected onto; nobody where it is a person's translation
 * @param protection whether entities were protected and repaired; absent where it is a person's translation
 */
record PairLabels(
        String pair, Set<String> providers, @Nullable Boolean protection, LabelScores scores) {

    PairLabels {
        providers = new TreeSet<>(providers);
    }
}

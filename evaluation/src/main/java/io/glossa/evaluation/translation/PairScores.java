package io.glossa.evaluation.translation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.glossa.evaluation.run.Latency;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One language pair, one way.
 *
 * @param pair as {@code en-de}
 * @param protection whether entities were protected and repaired
 * @param providers who translated
 * @param translated how many sentences have a translation
 * @param chrf chrF++ of those that have one, from 0 to 100
 * @param keptNames those of the names that the person's translation has as well, as they are or spelled alike
 * @param flagged how many translations carry a warning
 * @param flaggedForNamesAlone how many of them only that a name was not found, which may be right
 * @param latency of one request with one sentence, cached ones included
 * @param hit of one that was asked for again and came from the cache; absent where none did
 */
record PairScores(
        String pair,
        boolean protection,
        Set<String> providers,
        int sentences,
        int translated,
        int cached,
        double chrf,
        Survival numbers,
        Survival names,
        Survival keptNames,
        Survival others,
        int flagged,
        int flaggedForNamesAlone,
        Latency latency,
        @Nullable Latency hit) {

    PairScores {
        providers = new TreeSet<>(providers);
    }

    @JsonProperty
    double numberSurvival() {
        return numbers.rate();
    }

    @JsonProperty
    double keptNameSurvival() {
        return keptNames.rate();
    }

    @JsonProperty
    double numbersSurvivedOrFlagged() {
        return numbers.survivedOrFlagged();
    }

    @JsonProperty
    double keptNamesSurvivedOrFlagged() {
        return keptNames.survivedOrFlagged();
    }

    @JsonProperty
    double namesSurvivedOrFlagged() {
        return names.survivedOrFlagged();
    }

    @JsonProperty
    double namesFound() {
        return names.found();
    }
}

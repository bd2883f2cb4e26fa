package io.glossa.wire.retrieval;

import java.util.List;
import java.util.Map;

/**
 * The passages found, best first.
 *
 * @param timings milliseconds by stage
 */
public record SearchResult(Question question, List<Passage> passages, Map<String, Double> timings) {

    public SearchResult {
        passages = List.copyOf(passages);
        timings = Map.copyOf(timings);
    }
}

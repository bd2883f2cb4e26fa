package io.glossa.evaluation.results;

import java.util.List;

/**
 * What one search engine found, the service itself or a peer of it.
 *
 * @param settings what was asked
 * @param version empty for the service
 * @param sentences that were stored
 * @param ingestSeconds in which they were encoded and stored
 * @param results of each question, in the order of asking; some are timed
 */
public record PeerResults(
        RunSettings settings, String name, String version, int sentences, double ingestSeconds, List<Result> results) {

    /** What the service is called among its peers. */
    public static final String SERVICE = "glossa";

    public PeerResults {
        results = List.copyOf(results);
    }
}

package io.glossa.evaluation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.evaluation.report.Scorecard.SuiteScores;
import io.glossa.evaluation.results.PeerResults;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.RunSettings;
import io.glossa.evaluation.results.Suite;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The service beside other search engines, on the same sentences and questions with the same encoder.
 *
 * @param settings what they were asked; their sample may be another than the suites'
 * @param engines the service first
 */
public record PeerComparison(RunSettings settings, int questions, int sentences, List<Engine> engines) {

    public PeerComparison {
        engines = List.copyOf(engines);
    }

    /**
     * One of them.
     *
     * @param version empty for the service itself
     * @param scores as those of the retrieval suite
     * @param differences by how much this one is above the service on the same questions; empty for the service itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Engine(
            String name, String version, Throughput throughput, SuiteScores scores, List<Difference> differences) {

        public Engine {
            differences = List.copyOf(differences);
        }
    }

    /**
     * What goes through in a second.
     *
     * @param sentences encoded and stored
     * @param questions searched for one page, one after another
     */
    public record Throughput(double sentences, double questions) {

        private static Throughput of(PeerResults peer) {
            double mean = peer.results().stream()
                    .map(Result::milliseconds)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            return new Throughput(peer.sentences() / peer.ingestSeconds(), 1000 / mean);
        }
    }

    /** @param peers of the same settings; there is nothing to be said without any */
    public static Optional<PeerComparison> of(List<PeerResults> peers) {
        if (peers.isEmpty()) {
            return Optional.empty();
        }
        PeerResults first = peers.getFirst();
        List<Result> service = peers.stream()
                .filter(peer -> peer.name().equals(PeerResults.SERVICE))
                .map(PeerResults::results)
                .findFirst()
                .orElse(List.of());
        return Optional.of(new PeerComparison(
                first.settings(),
                first.results().size(),
                first.sentences(),
                peers.stream().map(peer -> engine(peer, service)).toList()));
    }

    private static Engine engine(PeerResults peer, List<Result> service) {
        boolean itself = peer.name().equals(PeerResults.SERVICE);
        long seed = peer.settings().seed();
        return new Engine(
                peer.name(),
                peer.version(),
                Throughput.of(peer),
                new Scoring(peer.settings()).suite(Suite.RETRIEVAL, peer.results()),
                itself ? List.of() : Difference.of(peer.results(), service, seed));
    }
}

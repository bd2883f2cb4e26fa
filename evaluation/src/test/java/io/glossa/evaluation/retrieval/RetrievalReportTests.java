package io.glossa.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.evaluation.run.Latency;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RetrievalReportTests {

    private static final PairScores ONE = new PairScores(1, 1, 1);
    private static final PairScores HALF = new PairScores(0.25, 0.5, 0.375);

    private final RetrievalScores scores = new RetrievalScores(
            0.75,
            new RetrievalScores.Single(ONE, HALF),
            new TreeMap<>(Map.of("en-en", ONE, "vi-en", HALF)),
            12,
            0.2,
            new Latency(20, 40));
    private final RetrievalReport report = new RetrievalReport(9, 30, List.of("en", "vi"), scores, scores);

    @Test
    void theJsonObjectHasTheServicesScoresAtItsTopAndTheBaselinesBeside() {
        JsonNode json = JsonMapper.shared().valueToTree(report);
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "questions",
                        "sentences",
                        "languages",
                        "map",
                        "single",
                        "pairs",
                        "maxRankDistance",
                        "ownLanguageShare20",
                        "latencyMs",
                        "baseline");
        assertThat(json.at("/single/cross/r10").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/pairs/vi-en/ndcg10").asDouble()).isEqualTo(0.375);
        assertThat(json.at("/latencyMs/p95").asDouble()).isEqualTo(40);
        assertThat(json.at("/baseline/map").asDouble()).isEqualTo(0.75);
    }

    @Test
    void theTableNamesTheWorstPair() {
        StringWriter out = new StringWriter();
        report.print(new PrintWriter(out, true));
        assertThat(out.toString()).contains("worst pair: vi-en, R@10 0.500").contains("cosine in one HNSW index");
    }
}

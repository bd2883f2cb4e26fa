package io.glossa.evaluation.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.evaluation.run.Latency;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LatencyReportTests {

    @Test
    void whatIsLeftOfTheTotalIsOutside() {
        Map<String, Double> one = Map.of(
                "total", 100.0, "search", 60.0, "search.encode", 40.0, "search.letters", 2.0, "check-quotes", 10.0);
        Map<String, Double> other = Map.of("total", 30.0, "search", 25.0, "search.encode", 20.0);

        LatencyReport report = LatencyReport.of(2, List.of(110.0, 35.0), List.of(one, other));

        assertThat(report.answer()).isEqualTo(new Latency(35, 110));
        assertThat(report.outside()).isEqualTo(new Latency(10, 50));
        assertThat(report.stages()).containsEntry("check-quotes", new Latency(0, 10));
    }

    @Test
    void peopleSeeEveryStage() {
        StringWriter out = new StringWriter();
        LatencyReport.of(1, List.of(7.0), List.of(Map.of("total", 6.0, "search.encode", 5.0)))
                .print(new PrintWriter(out, true));
        assertThat(out.toString()).contains("1 questions, 1 requests").containsPattern("search.encode +5 +5");
    }
}

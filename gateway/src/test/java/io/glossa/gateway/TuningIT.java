package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.retrieval.RankingTrial;
import io.glossa.wire.retrieval.RankingTrial.LabelledEvidence;
import io.glossa.wire.retrieval.RankingTrial.LabelledQuestion;
import io.glossa.wire.retrieval.RankingTrialResult;
import io.glossa.wire.retrieval.SearchWeights;
import io.glossa.wire.retrieval.TunedWeights;
import io.glossa.wire.retrieval.Tuning;
import io.glossa.wire.retrieval.TuningInput;
import io.glossa.wire.retrieval.TuningReport;
import io.glossa.wire.retrieval.TuningReport.MeasuredMean;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class TuningIT extends GatewayTest {

    private static final MeasuredMean MEAN = new MeasuredMean(0.5, 0.4, 0.6);
    private static final SearchWeights WEIGHTS = new SearchWeights(0, 0, 0.03, 0.3, 0.4, 1.2, 0.52);
    private static final TuningInput INPUT =
            new TuningInput(WEIGHTS, new TuningReport(16, 12, "ndcg-at-10", MEAN, MEAN, MEAN));
    private static final TunedWeights TUNED =
            new TunedWeights(1, Instant.parse("2026-11-26T22:00:00Z"), WEIGHTS, INPUT.report());

    @Test
    void whatACollectionIsTunedToIsHandedOn() {
        SERVICES.retrieval.on("PUT /v1/collections/c/tuning", TuningInput.class, input -> {
            assertThat(input).isEqualTo(INPUT);
            return TUNED;
        });
        SERVICES.retrieval.onRaw("GET /v1/collections/c/tuning", body -> Services.json(new Tuning(WEIGHTS, TUNED)));

        client.put()
                .uri("/v1/collections/c/tuning")
                .body(INPUT)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(TunedWeights.class)
                .isEqualTo(TUNED);
        client.get()
                .uri("/v1/collections/c/tuning")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Tuning.class)
                .isEqualTo(new Tuning(WEIGHTS, TUNED));
    }

    @Test
    void aTrialIsHandedOn() {
        RankingTrial trial = new RankingTrial(
                List.of(new LabelledQuestion("Why?", null, List.of(new LabelledEvidence("d", 1, 2)))),
                List.of(WEIGHTS));
        RankingTrialResult result = new RankingTrialResult(List.of(List.of(List.of(3))));
        SERVICES.retrieval.on("POST /v1/collections/c/trials", RankingTrial.class, asked -> {
            assertThat(asked).isEqualTo(trial);
            return result;
        });

        client.post()
                .uri("/v1/collections/c/trials")
                .body(trial)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(RankingTrialResult.class)
                .isEqualTo(result);
    }

    @Test
    void textsThatNothingCanStoreAreRefusedHere() {
        client.post()
                .uri("/v1/collections/c/trials")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"questions\": [{\"question\": \"Why\\u0000?\", \"evidence\": []}], \"weights\": []}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("question");
    }
}

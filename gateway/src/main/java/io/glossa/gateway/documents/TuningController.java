package io.glossa.gateway.documents;

import io.glossa.gateway.load.Capacity;
import io.glossa.gateway.load.Work;
import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.retrieval.RankingTrial;
import io.glossa.wire.retrieval.RankingTrial.LabelledEvidence;
import io.glossa.wire.retrieval.RankingTrial.LabelledQuestion;
import io.glossa.wire.retrieval.RankingTrialResult;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.TunedWeights;
import io.glossa.wire.retrieval.Tuning;
import io.glossa.wire.retrieval.TuningApi;
import io.glossa.wire.retrieval.TuningInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands on what a collection is to be searched with; {@code ./glossa tune} finds out what that should be. */
@RestController
@RequestMapping("/v1/collections/{collection}")
@Tag(name = "Search")
class TuningController {

    private final TuningApi tuning;
    private final Capacity capacity;

    TuningController(TuningApi tuning, Capacity capacity) {
        this.tuning = tuning;
        this.capacity = capacity;
    }

    @PostMapping("/trials")
    @Operation(
            summary = "Ranks questions with known evidence by weights that the collection is not searched with",
            description = "Changes nothing. Of each question's evidence, by each of the weights: the rank of the first"
                    + " sentence that touches it, 0 where there is none. At most 5,000 rankings at once.")
    RankingTrialResult attempt(Reader reader, @PathVariable String collection, @RequestBody RankingTrial trial) {
        for (LabelledQuestion question : trial.questions()) {
            CleanText.require("question", question.question());
            for (LabelledEvidence piece : question.evidence()) {
                CleanText.require("document", piece.document());
            }
        }
        // One trial is work for as long as some searches are.
        RankingTrialResult result = capacity.within(Work.SEARCH, () -> tuning.attempt(reader, collection, trial));
        RequestFacts.current().items(result.ranks().size());
        return result;
    }

    @GetMapping("/tuning")
    @Operation(summary = "What the collection is searched with, and what it would be if it were not tuned")
    Tuning tuning(Reader reader, @PathVariable String collection) {
        return tuning.tuning(reader, collection);
    }

    @PutMapping("/tuning")
    @Operation(
            summary = "Has the collection searched with these weights from now on",
            description = "They hold for the encoder that the collection has now.")
    @ApiResponse(responseCode = "200", description = "What it is searched with now.")
    ResponseEntity<TunedWeights> tune(Reader reader, @PathVariable String collection, @RequestBody TuningInput input) {
        if (input.report() != null) {
            CleanText.require("measure", input.report().measure());
        }
        return Written.of(tuning.tune(reader, collection, input));
    }

    @DeleteMapping("/tuning")
    @Operation(summary = "Has the collection searched with the default again")
    @ApiResponse(responseCode = "204", description = "It is not tuned.")
    ResponseEntity<Void> untune(Reader reader, @PathVariable String collection) {
        return Written.of(tuning.untune(reader, collection));
    }
}

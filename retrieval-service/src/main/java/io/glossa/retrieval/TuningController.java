package io.glossa.retrieval;

import io.glossa.retrieval.replica.Positions;
import io.glossa.retrieval.search.Trials;
import io.glossa.retrieval.search.Tunings;
import io.glossa.wire.retrieval.Position;
import io.glossa.wire.retrieval.RankingTrial;
import io.glossa.wire.retrieval.RankingTrialResult;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.TunedWeights;
import io.glossa.wire.retrieval.Tuning;
import io.glossa.wire.retrieval.TuningApi;
import io.glossa.wire.retrieval.TuningInput;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The server's side of {@link TuningApi}. */
@RestController
class TuningController implements TuningApi {

    private final Trials trials;
    private final Tunings tunings;
    private final Positions positions;

    TuningController(Trials trials, Tunings tunings, Positions positions) {
        this.trials = trials;
        this.tunings = tunings;
        this.positions = positions;
    }

    @Override
    public RankingTrialResult attempt(Reader reader, String collection, RankingTrial trial) {
        return trials.attempt(reader, collection, trial);
    }

    @Override
    public Tuning tuning(Reader reader, String collection) {
        return tunings.get(reader, collection);
    }

    @Override
    public ResponseEntity<TunedWeights> tune(Reader reader, String collection, TuningInput tuning) {
        TunedWeights kept = tunings.put(reader, collection, tuning);
        return ResponseEntity.ok().headers(this::addPosition).body(kept);
    }

    @Override
    public ResponseEntity<Void> untune(Reader reader, String collection) {
        tunings.remove(reader, collection);
        return ResponseEntity.noContent().headers(this::addPosition).build();
    }

    private void addPosition(HttpHeaders headers) {
        positions.current().ifPresent(position -> headers.set(Position.HEADER, position.toString()));
    }
}

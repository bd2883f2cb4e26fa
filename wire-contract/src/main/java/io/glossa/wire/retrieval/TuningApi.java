package io.glossa.wire.retrieval;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * What the retrieval service searches a collection with, and what it could. Apart from {@link RetrievalApi}, whose rules
 * for readers, errors and positions hold here too.
 */
public interface TuningApi {

    /** Ranks labelled questions with weights that the collection is not searched with. Changes nothing; for who may write. */
    @PostExchange("/v1/collections/{collection}/trials")
    RankingTrialResult attempt(
            Reader reader, @PathVariable("collection") String collection, @RequestBody RankingTrial trial);

    @GetExchange("/v1/collections/{collection}/tuning")
    Tuning tuning(Reader reader, @PathVariable("collection") String collection);

    /** Has the collection searched with these weights. */
    @PutExchange("/v1/collections/{collection}/tuning")
    ResponseEntity<TunedWeights> tune(
            Reader reader, @PathVariable("collection") String collection, @RequestBody TuningInput tuning);

    /** Has the collection searched with the default again. */
    @DeleteExchange("/v1/collections/{collection}/tuning")
    ResponseEntity<Void> untune(Reader reader, @PathVariable("collection") String collection);
}

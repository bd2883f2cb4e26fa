package io.glossa.wire.retrieval;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the retrieval service has deleted or replaced, of every tenant. For the gateway alone, which has others forget what
 * they made of it. An erasure is noted in the transaction that deletes, and stays until {@link #told}.
 */
public interface ErasureApi {

    /** At most a hundred. */
    @GetExchange("/v1/erasures")
    Erasures due();

    @PostExchange("/v1/erasures/told")
    void told(@RequestBody Erasures.Told told);
}

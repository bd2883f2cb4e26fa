package io.glossa.retrieval;

import io.glossa.retrieval.erasure.ErasureNotes;
import io.glossa.wire.retrieval.ErasureApi;
import io.glossa.wire.retrieval.Erasures;
import org.springframework.web.bind.annotation.RestController;

/** The server's side of {@link ErasureApi}. */
@RestController
class ErasureController implements ErasureApi {

    private final ErasureNotes notes;

    ErasureController(ErasureNotes notes) {
        this.notes = notes;
    }

    @Override
    public Erasures due() {
        return notes.due();
    }

    @Override
    public void told(Erasures.Told told) {
        notes.told(told);
    }
}

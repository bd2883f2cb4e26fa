package io.glossa.gateway.ask;

import io.glossa.wire.OffsetUnit;
import io.glossa.wire.Warning;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import java.util.List;

/** What a question's way through the pipeline tells before it ends. Called on the thread that asks. */
public interface AskListener {

    /** For those who only wait for the response. */
    AskListener NONE = new AskListener() {
        @Override
        public void began(String stage) {}

        @Override
        public void warned(Warning warning) {}

        @Override
        public void found(Question question, List<Passage> passages, OffsetUnit offsets) {}
    };

    /** A stage begins; its name is the one in the response's timings. */
    void began(String stage);

    /** Something did not go as it should; each warning of the response is told once. */
    void warned(Warning warning);

    /** A search is done. Where the question is translated there is a second one, whose passages replace the first's. */
    void found(Question question, List<Passage> passages, OffsetUnit offsets);
}

package io.glossa.answer.generation;

import io.glossa.answer.claim.StatedText;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerResponse.Writer;
import java.util.List;

/** What became of a question at the writer's desk. */
public sealed interface Draft {

    /** An answer that has not been checked yet. */
    record Written(Writer writer, LanguageTag language, StatedText text, List<Warning> warnings) implements Draft {

        public Written {
            warnings = List.copyOf(warnings);
        }
    }

    /** The writer read the evidence and found no answer in it. */
    record NoAnswer() implements Draft {}
}

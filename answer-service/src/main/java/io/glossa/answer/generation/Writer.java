package io.glossa.answer.generation;

import io.glossa.wire.answer.AnswerRequest;

/** Writes an answer from the evidence of a request, which holds at least one sentence. */
public interface Writer {

    /** @throws LanguageModelException if a language model was needed and gave nothing usable */
    Draft write(AnswerRequest request);
}

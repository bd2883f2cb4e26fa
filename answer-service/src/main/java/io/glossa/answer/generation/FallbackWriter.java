package io.glossa.answer.generation;

import io.glossa.answer.generation.LanguageModelException.Reason;
import io.glossa.answer.generation.LanguageModelProperties.OnFailure;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Quotes where the model gave nothing usable, and says so. A model that cannot be reached at all is an error instead
 * where the settings want to know.
 */
final class FallbackWriter implements Writer {

    private final Writer model;
    private final ExtractiveWriter extractive;
    private final OnFailure onFailure;

    FallbackWriter(Writer model, ExtractiveWriter extractive, OnFailure onFailure) {
        this.model = model;
        this.extractive = extractive;
        this.onFailure = onFailure;
    }

    @Override
    public Draft write(AnswerRequest request) {
        try {
            return model.write(request);
        } catch (LanguageModelException e) {
            if (e.reason() == Reason.UNAVAILABLE && onFailure == OnFailure.FAIL) {
                throw e;
            }
            Draft.Written quoted = extractive.write(request);
            List<Warning> warnings = new ArrayList<>();
            warnings.add(new Warning(e.reason().code(), e.getMessage() + "; the answer is quoted instead."));
            warnings.addAll(quoted.warnings());
            return new Draft.Written(quoted.writer(), quoted.language(), quoted.text(), warnings);
        }
    }
}

package io.glossa.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.glossa.wire.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A question to the handbook with what is known of its answer.
 *
 * @param document the only one that answers it; absent when none does
 * @param demo one of the few that the demo asks
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HandbookQuestion(
        String id,
        String question,
        LanguageTag language,
        @Nullable String document,
        boolean answerable,
        boolean mixed,
        boolean demo) {

    public HandbookQuestion {
        if (answerable && document == null) {
            throw new IllegalArgumentException("Question " + id + " is answerable, but names no document");
        }
    }
}

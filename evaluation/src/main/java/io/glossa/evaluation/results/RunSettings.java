package io.glossa.evaluation.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run measures, all of it: runs with equal settings may go on with each other's results.
 *
 * @param data name of the data's folder or file
 * @param fingerprint of the questions and of the documents that came with them
 * @param sample questions asked of each suite, null for all
 * @param pairs question and source language, e.g. {@code vi-en}; all when empty
 * @param mode how answers are reached, of several the first one's name and after commas the others'; null for the service's
 *     own choice
 */
public record RunSettings(
        String schema,
        String data,
        String fingerprint,
        List<String> languages,
        List<Suite> suites,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer sample,
        long seed,
        List<String> pairs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String collection,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mode) {

    /** Rises with every change that makes older results unusable. */
    public static final String SCHEMA = "glossa-results/1";

    public RunSettings {
        languages = List.copyOf(languages);
        suites = List.copyOf(suites);
        pairs = List.copyOf(pairs);
    }
}

package io.glossa.retrieval.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scales of all languages for one question, on which their sentences compare. */
final class LanguageScales {

    private final Map<String, LanguageScale> scales = new HashMap<>();

    /**
     * @param values of the sentences that make each language's scale
     * @param shared how much of what is asked for the languages share, from 0 to 1
     */
    LanguageScales(Map<String, ? extends Collection<Double>> values, List<ShelfQuestion> asked, double shared) {
        values.forEach((language, those) -> scales.put(language, LanguageScale.of(those)));
        LanguageScale common = LanguageScale.common(scales.values());
        for (ShelfQuestion question : asked) {
            scales.computeIfPresent(
                    question.shelf().language(),
                    (language, own) -> own.leaningOn(common, question.sentences(), shared));
        }
    }

    double standardise(String language, double value) {
        return scales.getOrDefault(language, LanguageScale.NONE).standardise(value);
    }
}

package io.glossa.evaluation.translation;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence's translation is worth, by the definitions of the measurement {@code translation}.
 *
 * @param translated whether there is one; without, nothing else was measured
 * @param chrf chrF++ of this sentence, from 0 to 1
 * @param numbers the share that survived; null without any
 * @param keptNames the share of the names that the person's translation has as well; null without any
 * @param told the share of both that survived or of whose kind a warning names what did not; null without any
 */
public record SentenceScores(
        boolean translated,
        double chrf,
        @Nullable Double numbers,
        @Nullable Double keptNames,
        @Nullable Double told) {

    /** @param reference a person's translation */
    public static SentenceScores of(Translation translation, String reference, LanguageTag target) {
        Tally tally = new Tally();
        tally.add(translation, reference, target);
        // Nothing of it was timed.
        PairScores scores = tally.scores("", true, List.of(0.0), List.of());
        int numbers = entities(scores.numbers());
        int names = entities(scores.keptNames());
        return new SentenceScores(
                scores.translated() > 0,
                scores.chrf() / 100,
                numbers == 0 ? null : scores.numbers().found(),
                names == 0 ? null : scores.keptNames().found(),
                numbers + names == 0
                        ? null
                        : (scores.numbers().survivedOrFlagged() * numbers
                                        + scores.keptNames().survivedOrFlagged() * names)
                                / (numbers + names));
    }

    private static int entities(Survival survival) {
        return survival.survived() + survival.lost() + survival.untold();
    }
}

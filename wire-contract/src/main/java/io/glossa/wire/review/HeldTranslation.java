package io.glossa.wire.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.TranslationResponse.Translation;
import org.jspecify.annotations.Nullable;

/**
 * A text's translation that was held back, beside its text. Offsets are UTF-16 code units.
 *
 * @param text what was to be translated
 * @param held as it would have been sent
 * @param released what is sent instead; absent unless approved or corrected
 */
public record HeldTranslation(
        String text,
        LanguageTag target,
        Translation held,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Translation released) {

    public HeldTranslation releasedAs(Translation translation) {
        return new HeldTranslation(text, target, held, translation);
    }
}

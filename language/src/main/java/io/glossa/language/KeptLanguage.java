package io.glossa.language;

import io.glossa.wire.LanguageTag;
import java.util.List;

/**
 * Judges whether an answer is in the language that it has to be in: it is identified as that, or, like {@code 2.5 TB}, shows
 * no language and has no word of another. Safe for concurrent use.
 */
public final class KeptLanguage {

    private final LanguageIdentifier identifier = new LanguageIdentifier();
    private final ForeignWords foreignWords = new ForeignWords();

    public boolean test(String answer, LanguageTag promised) {
        LanguageTag found = identifier.identify(answer).language();
        return found.isDetermined()
                ? found.sameLanguageAs(promised)
                : foreignWords.isWrittenIn(answer, promised, List.of());
    }
}

package io.glossa.translation.translating;

import com.ibm.icu.text.Transliterator;
import java.util.Optional;

/** Which of its two scripts Chinese is written in, where characters show it. Safe for concurrent use. */
final class ChineseScript {

    private static final String SIMPLIFIED = "Hans";
    private static final String TRADITIONAL = "Hant";

    private final Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
    private final Transliterator toTraditional = Transliterator.getInstance("Simplified-Traditional");

    /** An ISO 15924 code; empty where the text has characters of neither alone, or of both. */
    Optional<String> of(String text) {
        boolean traditional = !toSimplified.transliterate(text).equals(text);
        boolean simplified = !toTraditional.transliterate(text).equals(text);
        if (traditional == simplified) {
            return Optional.empty();
        }
        return Optional.of(simplified ? SIMPLIFIED : TRADITIONAL);
    }
}

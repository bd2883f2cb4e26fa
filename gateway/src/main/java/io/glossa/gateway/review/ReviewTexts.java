package io.glossa.gateway.review;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.ask.AskResponse.Answer;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What stands where an answer is not shown: in the asker's language where it is known here, else in English. */
final class ReviewTexts {

    private static final String BUNDLE = "io.glossa.gateway.review.review";
    private static final Control NO_DEFAULT_LOCALE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ReviewTexts() {}

    static Answer held(LanguageTag language) {
        return text(language, "held");
    }

    static Answer rejected(LanguageTag language) {
        return text(language, "rejected");
    }

    private static Answer text(LanguageTag language, String key) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language.locale(), NO_DEFAULT_LOCALE);
        return new Answer(LanguageTag.of(texts.getString("language")), texts.getString(key));
    }
}

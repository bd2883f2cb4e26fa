package io.glossa.answer.abstention;

import io.glossa.wire.LanguageTag;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the service says when it has no answer, in the asker's language where it knows that, else in English. */
public final class AbstentionTexts {

    private static final String BUNDLE = "io.glossa.answer.abstention.abstention";
    private static final Control NO_DEFAULT_LOCALE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private AbstentionTexts() {}

    public static Abstention in(LanguageTag language) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language.locale(), NO_DEFAULT_LOCALE);
        return new Abstention(LanguageTag.of(texts.getString("language")), texts.getString("no-evidence"));
    }

    /** A text and the language that it is in. */
    public record Abstention(LanguageTag language, String text) {}
}

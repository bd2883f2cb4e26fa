package io.glossa.wire.translation;

import io.glossa.wire.LanguageTag;
import java.util.List;

/** Translations that a person stands for. */
public record ReviewedTranslations(List<Entry> translations) {

    public ReviewedTranslations {
        translations = List.copyOf(translations);
    }

    /** From now on the one translation of {@code text} for this pair, without a provider being asked. */
    public record Entry(String text, LanguageTag source, LanguageTag target, String translation, ReviewState state) {}

    /** Texts whose reviewed translation for their pair is to be forgotten. */
    public record Forgotten(List<Text> texts) {

        public Forgotten {
            texts = List.copyOf(texts);
        }
    }

    /** A text and the pair of languages. */
    public record Text(String text, LanguageTag source, LanguageTag target) {}
}

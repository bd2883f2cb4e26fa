package io.glossa.answer.generation;

import io.glossa.wire.LanguageTag;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The prompt of one answer language, from the resource bundle {@code prompt}. What is constant for a language comes
 * first, so that a server that caches prefixes reads it once.
 *
 * @param system what the model is told, the same for every question in the language
 * @param noAnswer what it writes when the sources hold no answer
 * @param standalone what it is told to do with a question that follows a conversation
 */
record PromptTexts(
        String version,
        String system,
        String sources,
        String question,
        String repair,
        String noAnswer,
        String standalone) {

    private static final String BUNDLE = "io.glossa.answer.generation.prompt";
    private static final Control NO_DEFAULT_LOCALE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The prompt written in {@code language}, or where there is none the English one, which names it. */
    static PromptTexts in(LanguageTag language) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language.locale(), NO_DEFAULT_LOCALE);
        String name = language.locale().getDisplayLanguage(Locale.ENGLISH);
        return new PromptTexts(
                texts.getString("version"),
                texts.getString("system").replace("{language}", name),
                texts.getString("sources"),
                texts.getString("question"),
                texts.getString("repair").replace("{language}", name),
                texts.getString("no-answer"),
                texts.getString("standalone"));
    }

    /** The sources, numbered from 1 and fenced off as data, and the question after them. */
    String user(String askedQuestion, List<PromptSource> promptSources) {
        StringBuilder text = new StringBuilder(sources).append("\n<sources>\n");
        for (int i = 0; i < promptSources.size(); i++) {
            text.append('[')
                    .append(i + 1)
                    .append("] ")
                    .append(promptSources.get(i).text())
                    .append('\n');
        }
        return text.append("</sources>\n")
                .append(question)
                .append(' ')
                .append(PromptSource.harmless(askedQuestion))
                .toString();
    }
}

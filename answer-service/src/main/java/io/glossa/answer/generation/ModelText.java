package io.glossa.answer.generation;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a model wrote, without what is not part of an answer: reasoning, Markdown, control characters.
 *
 * @param cutOff whether its end is missing
 */
record ModelText(String text, boolean cutOff) {

    /** Far more than an answer needs; what a model writes past its limit of tokens is not worth checking. */
    private static final int MAX_CHARACTERS = 2_000;

    private static final Pattern REASONING =
            Pattern.compile("<think>.*?(</think>|\\z)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN =
            Pattern.compile("```\\w*|\\*\\*|__|^[ \\t]*(?:#{1,6}|[*•-])[ \\t]+", Pattern.MULTILINE);
    private static final Pattern BREAKS = Pattern.compile("(?<!\\s)\\s*[\\r\\n]\\s*");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}\\uFFFD]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

    static ModelText cleaned(Completion completion) {
        String answer = REASONING.matcher(completion.text()).replaceAll(" ");
        String plain = BREAKS.matcher(MARKDOWN.matcher(answer).replaceAll("")).replaceAll(" ");
        String visible = UNSEEN.matcher(plain).replaceAll("").strip();
        if (visible.length() <= MAX_CHARACTERS) {
            return new ModelText(visible, completion.cutOff());
        }
        int end = Character.isHighSurrogate(visible.charAt(MAX_CHARACTERS - 1)) ? MAX_CHARACTERS - 1 : MAX_CHARACTERS;
        return new ModelText(visible.substring(0, end).strip(), true);
    }

    /** Whether the text is the agreed phrase, give or take punctuation, case and a citation number. */
    static boolean saysNoAnswer(String written, String phrase) {
        String words = words(REASONING.matcher(written).replaceAll(" "));
        String agreed = words(phrase);
        return words.startsWith(agreed) && words.length() <= agreed.length() + 2;
    }

    private static String words(String text) {
        return NOT_A_WORD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

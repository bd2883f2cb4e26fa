package io.glossa.answer.generation;

import io.glossa.wire.answer.Evidence;
import java.util.regex.Pattern;

/**
 * An evidence sentence as the model gets to see it: one line, under one number, which it cannot leave.
 *
 * @param index into the request's evidence
 * @param text made harmless; for the prompt only, never for a quote
 */
record PromptSource(int index, String text) {

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");
    /** A number in brackets would read like the number of another source. */
    private static final Pattern MARKS = Pattern.compile("[\\[【［]\\s*(\\p{Nd}{1,3})\\s*[\\]】］]");

    /** Chat templates' own tokens, such as {@code <|im_end|>}: servers parse them wherever they stand. */
    private static final Pattern TEMPLATE_TOKENS = Pattern.compile("<(?=[|/]|[a-zA-Z_]+>)|(?<=\\|)>|\\[(?=/?INST])");

    static PromptSource of(int index, Evidence evidence) {
        String text = evidence.translation() == null || evidence.translation().isBlank()
                ? evidence.text()
                : evidence.translation();
        return new PromptSource(index, harmless(text));
    }

    /** The text on one line, with nothing in it that a chat template or our own numbering would act on. */
    static String harmless(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        String unnumbered = MARKS.matcher(line).replaceAll("($1)");
        return TEMPLATE_TOKENS.matcher(unnumbered).replaceAll(" ");
    }
}

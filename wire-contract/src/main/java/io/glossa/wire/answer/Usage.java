package io.glossa.wire.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * What language models took and wrote for one request, in tokens.
 *
 * @param estimated whether a part of it was estimated, as a model server did not report it
 */
public record Usage(long promptTokens, long completionTokens, boolean estimated) {

    /** Few for English, about right for most languages: models' vocabularies differ. */
    private static final int BYTES_PER_TOKEN = 3;

    /** Where a model server reports nothing: one token for three bytes of UTF-8. */
    public static Usage estimate(String prompt, String completion) {
        return new Usage(tokens(prompt), tokens(completion), true);
    }

    private static long tokens(String text) {
        return Math.ceilDiv(text.getBytes(UTF_8).length, BYTES_PER_TOKEN);
    }

    /** Both together; null if neither is there. */
    public static @Nullable Usage sum(@Nullable Usage one, @Nullable Usage other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Usage(
                one.promptTokens + other.promptTokens,
                one.completionTokens + other.completionTokens,
                one.estimated || other.estimated);
    }

    /** Not a part of its JSON. */
    public long tokens() {
        return promptTokens + completionTokens;
    }
}

package io.glossa.retrieval.reading;

import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;

/** Tells what people wrote from encoded data, which would fill an index with nothing to find. */
final class RunningText {

    private RunningText() {}

    /**
     * @param longestWord UTF-16 code units without white space in scripts that write it between words
     * @throws RetrievalException {@link ProblemType#INVALID_TEXT} if there are more
     */
    static void require(String text, int longestWord) {
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (Character.isWhitespace(codePoint)
                    || Character.isSpaceChar(codePoint)
                    || WrappedLines.isSpaceless(codePoint)) {
                start = at;
            } else if (at - start > longestWord) {
                throw new RetrievalException(
                        ProblemType.INVALID_TEXT,
                        "The text has more than %d characters without a space from offset %d on: it is no running text."
                                .formatted(longestWord, start));
            }
        }
    }
}

package io.glossa.retrieval.document;

import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Joins consecutive sentences to passages of at most a budget of tokens. A passage never runs on into the next Markdown
 * section, and ends at an empty line once it is half full.
 */
final class PassageSplitter {

    private final int budget;
    private final ToIntFunction<String> countTokens;

    PassageSplitter(int budget, ToIntFunction<String> countTokens) {
        this.budget = budget;
        this.countTokens = countTokens;
    }

    /** @param sentences in the text's order, without overlap */
    List<PassageDraft> split(String text, List<TextSpan> sentences) {
        List<PassageDraft> passages = new ArrayList<>();
        List<TextSpan> current = new ArrayList<>();
        int tokens = 0;
        for (TextSpan sentence : sentences) {
            int more = countTokens.applyAsInt(sentence.of(text));
            if (!current.isEmpty() && endsBefore(text, current.getLast(), sentence, tokens, more)) {
                passages.add(new PassageDraft(current));
                current.clear();
                tokens = 0;
            }
            current.add(sentence);
            tokens += more;
        }
        if (!current.isEmpty()) {
            passages.add(new PassageDraft(current));
        }
        return passages;
    }

    private boolean endsBefore(String text, TextSpan last, TextSpan next, int tokens, int more) {
        if (tokens + more > budget) {
            return true;
        }
        String between = text.substring(last.end(), next.start());
        boolean newLine = between.indexOf('\n') >= 0;
        if (newLine && isHeading(text, next)) {
            return !isHeading(text, last);
        }
        boolean emptyLine = between.chars().filter(unit -> unit == '\n').count() > 1;
        return emptyLine && tokens * 2 >= budget && !isHeading(text, last);
    }

    /** A Markdown heading: one to six number signs and a space. */
    private static boolean isHeading(String text, TextSpan sentence) {
        int at = sentence.start();
        while (at < sentence.end() && text.charAt(at) == '#') {
            at++;
        }
        int signs = at - sentence.start();
        return signs >= 1 && signs <= 6 && at < sentence.end() && text.charAt(at) == ' ';
    }
}

package io.glossa.evaluation.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * chrF++ over a corpus: the F-score, recall counting twice, of character n-grams up to 6 and word n-grams up to 2.
 *
 * <p>Maja Popović, "chrF++: words helping character n-grams", WMT 2017; with the choices of sacreBLEU (signature
 * {@code nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no}): characters are code points without white space, punctuation in
 * ASCII at a word's end or else at its beginning is a word of its own, and precision and recall are averaged over the
 * orders that both sides have.
 */
final class ChrF {

    private static final int CHARACTER_ORDER = 6;
    private static final int WORD_ORDER = 2;
    private static final double BETA = 2;
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final long[] inHypotheses = new long[CHARACTER_ORDER + WORD_ORDER];
    private final long[] inReferences = new long[CHARACTER_ORDER + WORD_ORDER];
    private final long[] matches = new long[CHARACTER_ORDER + WORD_ORDER];

    void add(String hypothesis, String reference) {
        List<String> hypothesisCharacters = characters(hypothesis);
        List<String> referenceCharacters = characters(reference);
        for (int order = 1; order <= CHARACTER_ORDER; order++) {
            count(order - 1, grams(hypothesisCharacters, order), grams(referenceCharacters, order));
        }
        List<String> hypothesisWords = words(hypothesis);
        List<String> referenceWords = words(reference);
        for (int order = 1; order <= WORD_ORDER; order++) {
            count(CHARACTER_ORDER + order - 1, grams(hypothesisWords, order), grams(referenceWords, order));
        }
    }

    /** From 0 to 100; 0 before anything was added. */
    double score() {
        double precision = 0;
        double recall = 0;
        int orders = 0;
        for (int i = 0; i < matches.length; i++) {
            if (inHypotheses[i] > 0 && inReferences[i] > 0) {
                precision += (double) matches[i] / inHypotheses[i];
                recall += (double) matches[i] / inReferences[i];
                orders++;
            }
        }
        if (orders == 0 || precision + recall == 0) {
            return 0;
        }
        precision /= orders;
        recall /= orders;
        return 100 * (1 + BETA * BETA) * precision * recall / (BETA * BETA * precision + recall);
    }

    private void count(int index, Map<List<String>, Integer> hypothesis, Map<List<String>, Integer> reference) {
        if (reference.isEmpty()) {
            return;
        }
        hypothesis.forEach((gram, count) -> {
            inHypotheses[index] += count;
            matches[index] += Math.min(count, reference.getOrDefault(gram, 0));
        });
        reference.values().forEach(count -> inReferences[index] += count);
    }

    private static Map<List<String>, Integer> grams(List<String> items, int order) {
        Map<List<String>, Integer> grams = new HashMap<>();
        for (int start = 0; start + order <= items.size(); start++) {
            grams.merge(List.copyOf(items.subList(start, start + order)), 1, Integer::sum);
        }
        return grams;
    }

    private static List<String> characters(String text) {
        return text.codePoints()
                .filter(character -> !isSpace(character))
                .mapToObj(Character::toString)
                .toList();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isSpace(character)) {
                addWord(word, words);
            } else {
                word.appendCodePoint(character);
            }
        });
        addWord(word, words);
        return words;
    }

    private static void addWord(StringBuilder word, List<String> words) {
        int length = word.length();
        if (length > 1 && PUNCTUATION.indexOf(word.charAt(length - 1)) >= 0) {
            words.add(word.substring(0, length - 1));
            words.add(word.substring(length - 1));
        } else if (length > 1 && PUNCTUATION.indexOf(word.charAt(0)) >= 0) {
            words.add(word.substring(0, 1));
            words.add(word.substring(1));
        } else if (length > 0) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }
}

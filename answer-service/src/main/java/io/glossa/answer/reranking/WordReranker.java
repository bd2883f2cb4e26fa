package io.glossa.answer.reranking;

import io.glossa.wire.answer.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Reads the first sentences word by word: to the likeness of question and sentence, each one vector, comes how far every
 * word of the question has a counterpart in the sentence. One vector tells what a sentence is about; its words tell whether
 * it says what is asked. docs/decisions/0008-answers.md has what that changes.
 */
public final class WordReranker implements Reranker {

    /** Of what the words say, against the likeness of the whole: from a third to one and a half it does the same. */
    private static final double WEIGHT = 0.5;

    private final Correspondence correspondence;
    private final int sentences;

    /** @param sentences how many are read; the others stay behind them, as they are */
    public WordReranker(Correspondence correspondence, int sentences) {
        this.correspondence = correspondence;
        this.sentences = sentences;
    }

    @Override
    public List<Evidence> rerank(String question, List<Evidence> evidence) {
        List<Evidence> read = evidence.stream()
                .limit(sentences)
                .takeWhile(sentence -> sentence.likeness() != null)
                .toList();
        if (read.size() < 2) {
            return evidence;
        }
        double[] said =
                correspondence.of(question, read.stream().map(Evidence::text).toList());
        List<Reread> reread = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            Evidence sentence = read.get(i);
            reread.add(new Reread(sentence, Objects.requireNonNull(sentence.likeness()) + WEIGHT * said[i]));
        }
        reread.sort(Comparator.comparingDouble(Reread::value).reversed());
        List<Evidence> reranked =
                new ArrayList<>(reread.stream().map(Reread::sentence).toList());
        reranked.addAll(evidence.subList(read.size(), evidence.size()));
        return List.copyOf(reranked);
    }

    private record Reread(Evidence sentence, double value) {}
}

package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Paragraph;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every sentence of a corpus, numbered from 0, and which of them answer a question. All languages stand in one pool, as
 * in LAReQA (Roy et al., 2020).
 */
public final class SentencePool {

    private final List<String> languages = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> firstOfDocument = new HashMap<>();
    private final Map<String, Paragraph> documents = new HashMap<>();
    private final Map<String, SortedMap<String, Integer>> golds = new HashMap<>();

    public SentencePool(Corpus corpus) {
        for (Paragraph paragraph : corpus.paragraphs()) {
            firstOfDocument.put(paragraph.document(), texts.size());
            documents.put(paragraph.document(), paragraph);
            for (TextSpan sentence : paragraph.sentences()) {
                languages.add(paragraph.language());
                texts.add(sentence.of(paragraph.text()));
            }
        }
        for (Question question : corpus.questions()) {
            golds.computeIfAbsent(question.id(), id -> new TreeMap<>())
                    .put(
                            question.language(),
                            firstOfDocument.getOrDefault(question.paragraph().document(), 0) + question.sentence());
        }
    }

    public int size() {
        return texts.size();
    }

    public String language(int sentence) {
        return languages.get(sentence);
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    public String text(int sentence) {
        return texts.get(sentence);
    }

    /** The sentences that answer the question, by their language. */
    public SortedMap<String, Integer> golds(Question question) {
        return golds.getOrDefault(question.id(), new TreeMap<>());
    }

    /**
     * The pool's sentences that a stretch of a document stands for: those that it covers by more than half, or else the
     * one that it shares most with. The service may cut sentences elsewhere than the corpus does.
     */
    List<Integer> covered(String document, TextSpan stretch) {
        Paragraph paragraph = documents.get(document);
        if (paragraph == null) {
            return List.of();
        }
        int first = firstOfDocument.getOrDefault(document, 0);
        List<Integer> covered = new ArrayList<>();
        int most = 0;
        int nearest = -1;
        for (int i = 0; i < paragraph.sentences().size(); i++) {
            TextSpan sentence = paragraph.sentences().get(i);
            int shared = Math.min(sentence.end(), stretch.end()) - Math.max(sentence.start(), stretch.start());
            if (shared * 2 > sentence.length()) {
                covered.add(first + i);
            }
            if (shared > most) {
                most = shared;
                nearest = first + i;
            }
        }
        return !covered.isEmpty() || nearest < 0 ? covered : List.of(nearest);
    }
}

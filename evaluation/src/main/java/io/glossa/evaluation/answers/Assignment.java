package io.glossa.evaluation.answers;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which language each article is stored in. Every eighth is stored in none: its questions have no answer. So a question
 * has its evidence in one language only, and all pairs of languages occur.
 */
public final class Assignment {

    private static final int ONE_LEFT_OUT_OF = 8;

    private final Map<Integer, String> languages = new HashMap<>();

    public Assignment(Corpus corpus, long seed) {
        List<Integer> articles = new ArrayList<>(corpus.paragraphs().stream()
                .map(Paragraph::article)
                .distinct()
                .sorted()
                .toList());
        Collections.shuffle(articles, new Random(seed));
        int leftOut = Math.max(1, articles.size() / ONE_LEFT_OUT_OF);
        List<Integer> stored = articles.subList(leftOut, articles.size());
        for (int i = 0; i < stored.size(); i++) {
            languages.put(
                    stored.get(i), corpus.languages().get(i % corpus.languages().size()));
        }
    }

    public boolean stored(Paragraph paragraph) {
        return paragraph.language().equals(languages.get(paragraph.article()));
    }

    /** Whether the article is stored in no language at all. */
    boolean leftOut(int article) {
        return !languages.containsKey(article);
    }
}

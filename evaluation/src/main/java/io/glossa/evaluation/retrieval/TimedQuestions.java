package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.run.Latency;
import java.util.ArrayList;
import java.util.List;

/** Which of the questions are timed: at most so many, evenly over all. */
final class TimedQuestions {

    /** Enough for a stable 95th percentile. */
    private static final int MOST = 200;

    private TimedQuestions() {}

    /** Places in a list of so many questions, from 0. */
    static List<Integer> of(int questions) {
        int step = Math.max(1, questions / MOST);
        List<Integer> timed = new ArrayList<>();
        for (int i = 0; i < questions && timed.size() < MOST; i += step) {
            timed.add(i);
        }
        return timed;
    }

    /** Milliseconds of each, one after another. */
    static List<Double> measure(Ranker ranker, List<Question> questions) {
        List<Double> milliseconds = new ArrayList<>();
        for (int timed : of(questions.size())) {
            Question question = questions.get(timed);
            Latency.measure(milliseconds, () -> {
                ranker.search(question);
                return question;
            });
        }
        return milliseconds;
    }
}

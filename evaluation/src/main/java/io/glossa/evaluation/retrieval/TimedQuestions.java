package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.run.Latency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which of the questions are timed: a few, drawn by chance, as those in steps would often be of the same language. */
public final class TimedQuestions {

    /** Enough for a stable 95th percentile. */
    private static final int MOST = 200;

    /** Any: it only has to be the same each time. */
    private static final long SEED = 1;

    private TimedQuestions() {}

    /**
     * Places in a list of questions, from 0, ascending; the same each time.
     *
     * @param most how many at most
     */
    public static List<Integer> of(int questions, int most) {
        List<Integer> places = IntStream.range(0, questions).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(places, new Random(SEED));
        return places.stream().limit(most).sorted().toList();
    }

    static List<Integer> of(int questions) {
        return of(questions, MOST);
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

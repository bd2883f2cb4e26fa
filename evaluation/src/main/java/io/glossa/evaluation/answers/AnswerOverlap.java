package io.glossa.evaluation.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQuAD's two measures of an answer beside the right one, over the words of {@link AnswerNormalizer}. */
public record AnswerOverlap(double f1, boolean exact) {

    static final AnswerOverlap NONE = new AnswerOverlap(0, false);

    /** @param language primary subtag of both */
    public static AnswerOverlap of(String answer, String gold, String language) {
        List<String> given = AnswerNormalizer.tokens(answer, language);
        List<String> wanted = AnswerNormalizer.tokens(gold, language);
        Map<String, Integer> left = new HashMap<>();
        wanted.forEach(token -> left.merge(token, 1, Integer::sum));
        int shared = 0;
        for (String token : given) {
            if (left.getOrDefault(token, 0) > 0) {
                left.merge(token, -1, Integer::sum);
                shared++;
            }
        }
        double f1 = shared == 0 ? 0 : 2.0 * shared / (given.size() + wanted.size());
        return new AnswerOverlap(f1, given.equals(wanted));
    }
}

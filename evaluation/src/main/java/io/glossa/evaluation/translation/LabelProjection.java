package io.glossa.evaluation.translation;

import io.glossa.encoder.alignment.WordBoundaries;
import io.glossa.evaluation.run.RunException;
import io.glossa.evaluation.translation.ParallelSentences.Answer;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedLabel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Has BIO labels of sentences projected onto sentences of another language, and counts what comes out right. The labels are
 * the answers to questions, each of a type of its own, so that none passes for another.
 */
final class LabelProjection {

    private static final String OUTSIDE = "O";

    private final Function<AlignmentRequest, AlignmentResponse> aligner;
    private LabelScores scores = LabelScores.NONE;

    LabelProjection(Function<AlignmentRequest, AlignmentResponse> aligner) {
        this.aligner = aligner;
    }

    /**
     * @param target says the same as the source
     * @param answers where they stand in both; nothing is asked without any
     * @throws RunException if the labels that come back are not the target's
     */
    void add(String source, String target, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        List<TextSpan> tokens = WordBoundaries.of(source);
        List<String> labels =
                labels(tokens, answers.stream().map(Answer::source).toList());
        List<ProjectedLabel> projected = aligner.apply(new AlignmentRequest(source, target, null, labels, tokens, null))
                .labels();
        if (projected == null) {
            throw new RunException("/v1/align answered labels with none");
        }
        List<String> right = labels(
                projected.stream().map(ProjectedLabel::token).toList(),
                answers.stream().map(Answer::reference).toList());
        scores = scores.and(
                compared(right, projected.stream().map(ProjectedLabel::label).toList()));
    }

    LabelScores scores() {
        return scores;
    }

    /** A word of which any part is in a span has its label. */
    private static List<String> labels(List<TextSpan> words, List<TextSpan> spans) {
        List<String> labels = new ArrayList<>();
        int before = -1;
        for (TextSpan word : words) {
            int owner = -1;
            for (int i = 0; i < spans.size(); i++) {
                owner = word.overlaps(spans.get(i)) ? i : owner;
            }
            labels.add(owner < 0 ? OUTSIDE : (owner == before ? "I-ANSWER" : "B-ANSWER") + owner);
            before = owner;
        }
        return labels;
    }

    private static LabelScores compared(List<String> right, List<String> projected) {
        int words = 0;
        int labelled = 0;
        int rightWords = 0;
        for (int i = 0; i < right.size(); i++) {
            String wanted = type(right.get(i));
            String got = type(projected.get(i));
            words += wanted.isEmpty() ? 0 : 1;
            labelled += got.isEmpty() ? 0 : 1;
            rightWords += !wanted.isEmpty() && wanted.equals(got) ? 1 : 0;
        }
        Set<Run> wantedRuns = runs(right);
        Set<Run> gotRuns = runs(projected);
        Set<Run> rightRuns = new HashSet<>(gotRuns);
        rightRuns.retainAll(wantedRuns);
        return new LabelScores(words, labelled, rightWords, wantedRuns.size(), gotRuns.size(), rightRuns.size());
    }

    private static Set<Run> runs(List<String> labels) {
        Set<Run> runs = new HashSet<>();
        int first = 0;
        for (int end = 1; end <= labels.size(); end++) {
            boolean goesOn = end < labels.size()
                    && labels.get(end).startsWith("I-")
                    && type(labels.get(end)).equals(type(labels.get(first)));
            if (!goesOn) {
                String type = type(labels.get(first));
                if (!type.isEmpty()) {
                    runs.add(new Run(first, end, type));
                }
                first = end;
            }
        }
        return runs;
    }

    private static String type(String label) {
        return label.equals(OUTSIDE) ? "" : label.substring(2);
    }

    /** Words from the first to before the end. */
    private record Run(int first, int end, String type) {}
}

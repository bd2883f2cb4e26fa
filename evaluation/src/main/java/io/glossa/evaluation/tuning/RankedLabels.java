package io.glossa.evaluation.tuning;

import io.glossa.evaluation.dataset.Label;
import io.glossa.evaluation.dataset.Label.Piece;
import io.glossa.evaluation.retrieval.PairScores;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.wire.retrieval.RankingTrial;
import io.glossa.wire.retrieval.RankingTrial.LabelledEvidence;
import io.glossa.wire.retrieval.RankingTrial.LabelledQuestion;
import io.glossa.wire.retrieval.SearchWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Where each label's evidence is ranked by each setting, by the service's own search. */
final class RankedLabels {

    /** Less than what one request may ask for: on a busy machine each takes some milliseconds. */
    private static final int RANKINGS = 2000;

    private final List<Label> labels;
    private final List<List<List<Integer>>> ranks;

    /** @param ranks of each label, by each setting, of each piece of evidence; 0 where it was not ranked */
    RankedLabels(List<Label> labels, List<List<List<Integer>>> ranks) {
        this.labels = List.copyOf(labels);
        this.ranks = List.copyOf(ranks);
    }

    static RankedLabels ask(
            PublicApi api, String collection, List<Label> labels, List<SearchWeights> settings, Progress progress) {
        List<List<List<Integer>>> ranks = new ArrayList<>();
        int atOnce = Math.max(1, RANKINGS / settings.size());
        for (int from = 0; from < labels.size(); from += atOnce) {
            List<LabelledQuestion> some = labels.subList(from, Math.min(labels.size(), from + atOnce)).stream()
                    .map(RankedLabels::asked)
                    .toList();
            ranks.addAll(
                    api.attempt(collection, new RankingTrial(some, settings)).ranks());
            progress.at(ranks.size());
        }
        return new RankedLabels(labels, ranks);
    }

    private static LabelledQuestion asked(Label label) {
        return new LabelledQuestion(
                label.question(),
                label.language(),
                label.evidence().stream()
                        .map(piece -> new LabelledEvidence(
                                piece.document(),
                                piece.span() == null ? null : piece.span().start(),
                                piece.span() == null ? null : piece.span().end()))
                        .toList());
    }

    /** By setting, of each label: 1 / log2(rank + 1) among the first ten, else 0, the mean of its pieces of evidence. */
    double[][] gains(int settings) {
        double[][] gains = new double[settings][labels.size()];
        for (int setting = 0; setting < settings; setting++) {
            for (int label = 0; label < labels.size(); label++) {
                gains[setting][label] = value(label, setting, PairScores::ndcg10, piece -> true);
            }
        }
        return gains;
    }

    /**
     * @param measure of one piece's scores
     * @param which pieces count
     * @return the mean of the pieces; NaN where none counts
     */
    double value(int label, int setting, ToDoubleFunction<PairScores> measure, Predicate<Piece> which) {
        List<Piece> pieces = labels.get(label).evidence();
        List<Integer> found = ranks.get(label).get(setting);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (which.test(pieces.get(i))) {
                sum += measure.applyAsDouble(PairScores.of(found.get(i)));
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}

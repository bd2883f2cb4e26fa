package io.glossa.retrieval.search;

import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.search.PassageRows.PassageRow;
import io.glossa.retrieval.shelf.CollectionStatistics;
import io.glossa.retrieval.shelf.ShelfStatistics;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Passage.Sentence;
import io.glossa.wire.retrieval.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranks a collection's passages for one question: candidates of each language, brought to one scale, grouped to
 * passages, of which each counts as much as its best sentence. One snapshot of the database serves the whole search.
 */
@Component
class Ranking {

    private final CollectionStatistics statistics;
    private final DenseLeg dense;
    private final PassageRows passages;
    private final SearchSettings settings;

    Ranking(CollectionStatistics statistics, DenseLeg dense, PassageRows passages, SearchSettings settings) {
        this.statistics = statistics;
        this.dense = dense;
        this.passages = passages;
        this.settings = settings;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Passage> rank(
            DocumentCollection collection,
            SearchCommand command,
            Question question,
            float[] vector,
            Stopwatch stopwatch) {
        List<ShelfStatistics> shelves = statistics.of(collection.id());
        List<ShelfQuestion> asked = ask(shelves, command, question, vector);
        stopwatch.lap("statistics");
        if (asked.isEmpty()) {
            return List.of();
        }
        int depth = Math.max(settings.candidates(), command.limit());
        List<DenseCandidate> candidates = dense.find(collection.id(), asked, depth);
        stopwatch.lap("candidates");
        Calibration calibration = new Calibration(candidates, ownLanguage(question), settings.ownLanguageBonus());
        List<DenseCandidate> ordered = candidates.stream()
                .sorted(Comparator.comparingDouble(calibration::score)
                        .reversed()
                        .thenComparingLong(DenseCandidate::passage)
                        .thenComparingInt(DenseCandidate::start))
                .toList();
        List<Passage> ranked = switch (command.granularity()) {
            case PASSAGE -> passages(asked, ordered, calibration, command.limit());
            case SENTENCE -> sentences(ordered, calibration, command.limit());
        };
        stopwatch.lap("passages");
        return ranked;
    }

    private List<Passage> passages(
            List<ShelfQuestion> asked, List<DenseCandidate> ordered, Calibration calibration, int limit) {
        List<Long> best = ordered.stream()
                .map(DenseCandidate::passage)
                .distinct()
                .limit(limit)
                .toList();
        Map<Long, List<DenseCandidate>> sentences =
                dense.ofPassages(asked, best).stream().collect(Collectors.groupingBy(DenseCandidate::passage));
        Map<Long, PassageRow> rows = passages.find(best);
        List<Passage> ranked = new ArrayList<>();
        for (long id : best) {
            PassageRow row = rows.get(id);
            List<DenseCandidate> inside = sentences.get(id);
            if (row != null && inside != null) {
                ranked.add(passage(row, inside, calibration, ranked.size() + 1));
            }
        }
        return ranked;
    }

    private List<Passage> sentences(List<DenseCandidate> ordered, Calibration calibration, int limit) {
        List<DenseCandidate> best = ordered.stream().limit(limit).toList();
        Map<Long, PassageRow> rows = passages.find(
                best.stream().map(DenseCandidate::passage).distinct().toList());
        List<Passage> ranked = new ArrayList<>();
        for (DenseCandidate sentence : best) {
            PassageRow row = rows.get(sentence.passage());
            if (row != null) {
                PassageRow alone = row.cut(sentence.start(), sentence.end());
                ranked.add(passage(alone, List.of(sentence), calibration, ranked.size() + 1));
            }
        }
        return ranked;
    }

    private static List<ShelfQuestion> ask(
            List<ShelfStatistics> shelves, SearchCommand command, Question question, float[] vector) {
        if (shelves.isEmpty()) {
            return List.of();
        }
        LanguageCentres centres = new LanguageCentres(shelves);
        double[] centred = Vectors.unitDifference(vector, centres.of(ownLanguage(question)));
        return shelves.stream()
                .map(ShelfStatistics::shelf)
                .filter(shelf ->
                        command.languages().isEmpty() || command.languages().contains(shelf.language()))
                .map(shelf -> new ShelfQuestion(shelf, centred, centres.of(shelf.language())))
                .toList();
    }

    /** A question of unknown or mixed language favours none. */
    private static @Nullable String ownLanguage(Question question) {
        return question.language().isDetermined() && question.mixed().isEmpty()
                ? question.language().primary().value()
                : null;
    }

    private static Passage passage(PassageRow row, List<DenseCandidate> sentences, Calibration calibration, int rank) {
        List<Sentence> scored = sentences.stream()
                .map(sentence -> new Sentence(sentence.start(), sentence.end(), calibration.score(sentence)))
                .toList();
        return new Passage(
                row.document(),
                row.version(),
                row.title(),
                row.uri(),
                row.language(),
                row.start(),
                row.end(),
                row.text(),
                scored.stream().mapToDouble(Sentence::score).max().orElseThrow(),
                rank,
                scored);
    }
}

package io.glossa.retrieval.search;

import io.glossa.retrieval.search.PassageRows.PassageRow;
import io.glossa.wire.retrieval.Granularity;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Passage.LegHit;
import io.glossa.wire.retrieval.Passage.Sentence;
import io.glossa.wire.retrieval.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes hits of scored sentences: passages, each as good as its best sentence, or the sentences alone. */
@Component
class Hits {

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparingLong(Hit::passage)
            .thenComparingInt(hit -> hit.sentences.getFirst().candidate().start());

    private final PassageRows passages;

    Hits(PassageRows passages) {
        this.passages = passages;
    }

    /** All that there are, best first. */
    private static List<Hit> inOrder(PassageScores scores, Granularity granularity) {
        Stream<Hit> all = switch (granularity) {
            case PASSAGE -> scores.passages().values().stream().map(Hit::of);
            case SENTENCE ->
                scores.passages().values().stream().flatMap(List::stream).map(Hit::of);
        };
        return HitOrder.inPages(all.sorted(BEST_FIRST).toList(), Hit::place, Hit::score);
    }

    /** All sentences that were scored, best first. */
    static List<Candidate> sentences(PassageScores scores) {
        return inOrder(scores, Granularity.SENTENCE).stream()
                .map(hit -> hit.sentences.getFirst().candidate())
                .toList();
    }

    /** The best, as many as the command asks for. */
    List<Passage> of(Reader reader, int collection, PassageScores scores, SearchCommand command) {
        List<Hit> best = inOrder(scores, command.granularity()).stream()
                .limit(command.limit())
                .toList();
        Map<Long, PassageRow> rows = passages.find(
                reader, collection, best.stream().map(Hit::passage).distinct().toList());
        List<Passage> ranked = new ArrayList<>(best.size());
        for (Hit hit : best) {
            PassageRow row = rows.get(hit.passage());
            if (row != null) {
                ranked.add(passage(row, hit, command.granularity(), ranked.size() + 1));
            }
        }
        return ranked;
    }

    private static Passage passage(PassageRow row, Hit hit, Granularity granularity, int rank) {
        boolean whole = granularity == Granularity.PASSAGE;
        int start = whole ? row.start() : hit.sentences.getFirst().candidate().start();
        int end = whole ? row.end() : hit.sentences.getFirst().candidate().end();
        return new Passage(
                row.document(),
                row.version(),
                row.title(),
                row.uri(),
                row.language(),
                start,
                end,
                row.text().substring(start - row.start(), end - row.start()),
                hit.score(),
                rank,
                hit.sentences.stream()
                        .map(sentence -> new Sentence(
                                sentence.candidate().start(),
                                sentence.candidate().end(),
                                sentence.score(),
                                sentence.candidate().cosine()))
                        .toList(),
                legs(hit),
                row.pages().at(start).orElse(null));
    }

    /** The best that each leg said of any of the hit's sentences. */
    private static List<LegHit> legs(Hit hit) {
        Map<String, LegHit> best = hit.sentences.stream()
                .flatMap(sentence -> sentence.candidate().legs().stream())
                .collect(Collectors.toMap(
                        LegHit::leg,
                        Function.identity(),
                        (one, other) -> one.rank() <= other.rank() ? one : other,
                        TreeMap::new));
        return List.copyOf(best.values());
    }

    /**
     * @param sentences of one passage, all or one
     * @param score of the best of them
     * @param place the best of theirs
     */
    private record Hit(List<ScoredSentence> sentences, double score, double place) {

        static Hit of(ScoredSentence sentence) {
            return new Hit(List.of(sentence), sentence.score(), sentence.place());
        }

        static Hit of(List<ScoredSentence> sentences) {
            return new Hit(
                    sentences,
                    sentences.stream().mapToDouble(ScoredSentence::score).max().orElseThrow(),
                    sentences.stream().mapToDouble(ScoredSentence::place).max().orElseThrow());
        }

        long passage() {
            return sentences.getFirst().candidate().passage();
        }
    }
}

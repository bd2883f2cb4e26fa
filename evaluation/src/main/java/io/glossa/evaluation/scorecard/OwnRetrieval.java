package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.dataset.OwnQuestion;
import io.glossa.evaluation.dataset.OwnQuestion.Gold;
import io.glossa.evaluation.results.Marked;
import io.glossa.evaluation.results.Marked.Mark;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.Suite;
import io.glossa.evaluation.retrieval.EvidenceRanks;
import io.glossa.evaluation.retrieval.Ranker;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.scorecard.RetrievalScoring.Found;
import io.glossa.wire.TextSpan;
import io.glossa.wire.retrieval.Granularity;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A user's questions with known evidence, over a collection of theirs: a sentence that touches it is the evidence. */
final class OwnRetrieval implements MeasuredSuite {

    private final OwnCollection collection;
    private final PublicApi api;
    private final Scope scope;
    private final RetrievalScoring scoring;

    OwnRetrieval(OwnCollection collection, PublicApi api, Scope scope) {
        this.collection = collection;
        this.api = api;
        this.scope = scope;
        this.scoring = new RetrievalScoring(scope);
    }

    @Override
    public Suite suite() {
        return Suite.RETRIEVAL;
    }

    @Override
    public Optional<String> findCollection() {
        return Optional.of(collection.name());
    }

    @Override
    public List<Inquiry> inquiries() {
        List<OwnQuestion> questions = collection.questions().stream()
                .filter(question -> question.sources().keySet().stream()
                        .anyMatch(source ->
                                scope.covers(question.language().primary().value(), source)))
                .toList();
        return scope.sample(questions, 0, OwnQuestion::id).stream()
                .map(question -> new Inquiry(
                        suite(), question.id(), question.language().primary().value(), () -> ask(question)))
                .toList();
    }

    private Result ask(OwnQuestion question) {
        String language = question.language().primary().value();
        List<Passage> hits = api.search(request(question, Ranker.DEEPEST, Granularity.SENTENCE))
                .passages();
        List<Double> milliseconds = new ArrayList<>();
        Latency.measure(milliseconds, () -> api.search(request(question, null, null)));
        SortedMap<String, Integer> ranks = new TreeMap<>();
        question.sources().forEach((source, golds) -> ranks.put(source, rank(hits, golds)));
        List<String> languages =
                hits.stream().map(hit -> hit.language().primary().value()).toList();
        EvidenceRanks evidence =
                EvidenceRanks.of(ranks, Math.max(Ranker.DEEPEST, collection.sentences()), language, languages);
        List<Found> found = hits.stream()
                .limit(10)
                .map(hit -> new Found(hit.language().value(), hit.document(), hit.text()))
                .toList();
        return new Result(
                suite(),
                question.id(),
                language,
                milliseconds.getFirst(),
                scoring.scores(language, evidence),
                scoring.failures(
                        question.id(), language, question.question(), evidence, of -> evidence(question, of), found));
    }

    private SearchRequest request(OwnQuestion question, @Nullable Integer limit, @Nullable Granularity granularity) {
        return new SearchRequest(question.question(), collection.name(), null, null, limit, null, granularity);
    }

    private static int rank(List<Passage> hits, List<Gold> golds) {
        for (int i = 0; i < hits.size(); i++) {
            Passage hit = hits.get(i);
            TextSpan span = new TextSpan(hit.start(), hit.end());
            if (golds.stream()
                    .anyMatch(gold -> gold.document().equals(hit.document())
                            && gold.span().overlaps(span))) {
                return i + 1;
            }
        }
        return 0;
    }

    private Marked evidence(OwnQuestion question, String language) {
        Gold gold = question.sources().getOrDefault(language, List.of()).getFirst();
        return Marked.excerpt(
                "evidence",
                language,
                gold.document(),
                collection.text(gold.document()),
                List.of(Mark.of(gold.span(), "right")));
    }
}

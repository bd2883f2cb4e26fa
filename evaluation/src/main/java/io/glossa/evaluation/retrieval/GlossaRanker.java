package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.dataset.Fingerprint;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.Granularity;
import io.glossa.wire.retrieval.SearchRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The service as it runs, through the public API. Questions are asked without their language, as users ask them. */
public final class GlossaRanker implements Ranker {

    private final PublicApi api;
    private final SentencePool pool;
    private final String collection;
    private final @Nullable Boolean rerank;

    /** As the service is set. */
    public GlossaRanker(PublicApi api, SentencePool pool, Corpus corpus) {
        this(api, pool, corpus, null);
    }

    /** @param rerank whether the best are looked at once more; as the service is set when absent */
    public GlossaRanker(PublicApi api, SentencePool pool, Corpus corpus, @Nullable Boolean rerank) {
        this(
                api,
                pool,
                api.ownCollection("evaluation-retrieval-"
                        + Fingerprint.of(corpus.paragraphs().stream()
                                .flatMap(paragraph -> Stream.of(paragraph.document(), paragraph.text())))),
                rerank);
    }

    /** Over a collection of any name. */
    GlossaRanker(PublicApi api, SentencePool pool, String collection, @Nullable Boolean rerank) {
        this.api = api;
        this.pool = pool;
        this.collection = collection;
        this.rerank = rerank;
    }

    public String collection() {
        return collection;
    }

    /** Stores each paragraph as a document. */
    public void load(Corpus corpus, Progress progress) {
        List<DocumentInput> documents = corpus.paragraphs().stream()
                .map(paragraph -> new DocumentInput(
                        paragraph.document(), null, LanguageTag.of(paragraph.language()), paragraph.text(), null, null))
                .toList();
        api.store(collection, documents, progress);
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public List<Integer> rank(Question question) {
        SearchRequest request = new SearchRequest(
                question.text(),
                collection,
                null,
                null,
                Math.min(DEEPEST, pool.size()),
                null,
                Granularity.SENTENCE,
                null,
                null,
                rerank);
        Set<Integer> sentences = new LinkedHashSet<>();
        api.search(request)
                .passages()
                .forEach(hit -> sentences.addAll(pool.covered(hit.document(), new TextSpan(hit.start(), hit.end()))));
        return List.copyOf(sentences);
    }

    @Override
    public void search(Question question) {
        api.search(new SearchRequest(question.text(), collection, null, null, null, null, null, null, null, rerank));
    }
}
